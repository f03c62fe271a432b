package dev.parley.extract.tag;

/** Corrects another tagger's known slips. */
final class RepairingTagger implements Tagger {
    private final Tagger tagger;
    private final TagRepairs repairs;
    private final PluralNouns plurals;
    private final Possessors possessors = new Possessors();

    RepairingTagger(Tagger tagger, TagRepairs repairs, PluralNouns plurals) {
        this.tagger = tagger;
        this.repairs = repairs;
        this.plurals = plurals;
    }

    @Override
    public String[] tag(String[] words, boolean[] names) {
        String[] tags = tagger.tag(words, names);
        possessors.apply(words, tags);
        repairs.apply(words, tags, names);
        plurals.apply(words, tags);
        return tags;
    }
}
