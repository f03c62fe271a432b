package dev.parley.extract.tag;

/** Corrects another tagger's known slips. */
final class RepairingTagger implements Tagger {
    private final Tagger tagger;
    private final TagRepairs repairs;

    RepairingTagger(Tagger tagger, TagRepairs repairs) {
        this.tagger = tagger;
        this.repairs = repairs;
    }

    @Override
    public String[] tag(String[] words, boolean[] names) {
        String[] tags = tagger.tag(words, names);
        repairs.apply(words, tags);
        return tags;
    }
}
