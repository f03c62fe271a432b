package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands around a name that no list has and that shows it to be an organisation's: "Velmora chief executive Name",
 * "Velmora, a charity,", "the carmaker Velmora", "Velmora said it would". One such place tells for all places of the name.
 */
final class NameEvidence {
    private static final int APPOSITION = 6;

    private final Document document;
    private final Lexicons lexicons;
    private final EntityWords words = EntityWords.standard();
    private final PointingNouns nouns = PointingNouns.standard();
    private final Map<String, OrganisationKind> kinds = new HashMap<>();

    NameEvidence(Document document, Lexicons lexicons) {
        this.document = document;
        this.lexicons = lexicons;
    }

    /** Takes note of what the neighbours of names tell. */
    void weigh(List<NameCandidate> candidates) {
        for (NameCandidate candidate : candidates) {
            if (candidate.type() == null || candidate.guessed()) {
                OrganisationKind kind = kind(candidate);
                if (kind != null) {
                    kinds.merge(key(candidate), kind, (a, b) -> a == OrganisationKind.OTHER ? b : a);
                }
            }
        }
    }

    /** The kind of organisation that a name is of, or null if nothing tells that it is one. */
    OrganisationKind organisation(NameCandidate candidate) {
        return kinds.get(key(candidate));
    }

    /** Whether an initial, an age or an occupation beside a name shows it to be a person's: "Osei, 41,", "Osei, a painter,". */
    boolean isPerson(NameCandidate name) {
        for (int at = name.first() + 1; at < name.end(); at++) {
            if (NameShape.isInitial(document.token(at)) || words.has("name-suffix", document.token(at))) {
                return true;
            }
        }
        Sentence sentence = document.sentenceOf(name.first());
        int before = name.first() - 1;
        if (before > sentence.first() && document.token(before).is(",")) {
            RoleLexicon.RoleMention role = lexicons.roles().before(document, before, sentence.first());
            if (role != null) {
                return true;
            }
        }
        int after = name.end();
        if (after + 1 >= sentence.end() || !document.token(after).is(",")) {
            return false;
        }
        Token next = document.token(after + 1);
        boolean age = next.tag().equals("NUM")
                && next.text().length() == 2
                && after + 2 < sentence.end()
                && !document.token(after + 2).isWord();
        return age || isOccupation(after + 1, sentence.end());
    }

    private boolean isOccupation(int from, int limit) {
        for (int at = from; at < Math.min(limit, from + APPOSITION); at++) {
            if (lexicons.roles().find(document, at, limit) != null) {
                return true;
            }
            String tag = document.token(at).tag();
            if (!tag.equals("DET") && !tag.equals("ADJ") && !tag.equals("NOUN") && !tag.equals("PROPN")) {
                return false;
            }
        }
        return false;
    }

    private OrganisationKind kind(NameCandidate name) {
        Sentence sentence = document.sentenceOf(name.first());
        OrganisationKind noun = nounBefore(name.first(), sentence.first());
        if (noun == null) {
            noun = apposed(name.end(), sentence.end());
        }
        if (noun != null) {
            return noun;
        }
        if (isBeforeOffice(name.end(), sentence.end()) || isOwner(name.end(), sentence.end())) {
            return OrganisationKind.OTHER;
        }
        if (isReporter(name, sentence)) {
            return OrganisationKind.MEDIA;
        }
        return speaksOfItself(name.end(), sentence.end()) ? OrganisationKind.OTHER : null;
    }

    /** "the carmaker Velmora", "news agency Velmora". */
    private OrganisationKind nounBefore(int first, int limit) {
        if (first <= limit) {
            return null;
        }
        Token before = document.token(first - 1);
        boolean small = before.tag().equals("NOUN") && !before.isCapitalised();
        return small ? kindOf(before) : null;
    }

    /** "Velmora, a charity in Bonn,": the noun after the article, before anything else is told. */
    private OrganisationKind apposed(int end, int limit) {
        if (end + 2 >= limit || !document.token(end).is(",")) {
            return null;
        }
        Token article = document.token(end + 1);
        if (!article.is("a") && !article.is("an") && !article.is("the")) {
            return null;
        }
        for (int at = end + 2; at < Math.min(limit, end + 2 + APPOSITION); at++) {
            Token token = document.token(at);
            if (token.tag().equals("NOUN")) {
                boolean compound =
                        at + 1 < limit && document.token(at + 1).tag().equals("NOUN");
                if (!compound) {
                    return lexicons.roles().find(document, at, limit) == null ? kindOf(token) : null;
                }
            } else if (!token.tag().equals("ADJ") && !token.tag().equals("PROPN")) {
                return null;
            }
        }
        return null;
    }

    private OrganisationKind kindOf(Token noun) {
        Set<OrganisationKind> known = nouns.organisations(noun.lower());
        if (!known.isEmpty()) {
            return known.iterator().next();
        }
        return words.has("organisation-noun", noun) ? OrganisationKind.OTHER : null;
    }

    /** "Velmora chief executive Name". */
    private boolean isBeforeOffice(int end, int limit) {
        int at = end;
        if (at < limit && document.token(at).is("'s")) {
            at++;
        }
        RoleLexicon.RoleMention role = at < limit ? lexicons.roles().find(document, at, limit) : null;
        if (role == null || role.role().speaksFor() != Role.SpeaksFor.BODY) {
            return false;
        }
        int name = role.end();
        if (at > end && name < limit && document.token(name).is(",")) {
            name++;
        }
        return name < limit && document.token(name).isCapitalised() && NameShape.isNameLike(document.token(name));
    }

    /** "Velmora shares". */
    private boolean isOwner(int end, int limit) {
        return end < limit && document.token(end).isNoun() && words.has("organisation-belonging", document.token(end));
    }

    /** "Prices rose, Velmora Wire reported." */
    private boolean isReporter(NameCandidate name, Sentence sentence) {
        return name.length() > 1
                && name.first() > sentence.first()
                && document.token(name.first() - 1).is(",")
                && name.end() < sentence.end()
                && words.of("media-verb").contains(document.token(name.end()).lower());
    }

    /** "Velmora said it would": nobody says "it" of a person. */
    private boolean speaksOfItself(int end, int limit) {
        if (end + 1 >= limit
                || !lexicons.names().isSpeechVerb(document.token(end).lower())) {
            return false;
        }
        int at = end + 1;
        if (document.token(at).is("that")) {
            at++;
        }
        if (at + 1 >= limit) {
            return false;
        }
        return document.token(at).is("its")
                || document.token(at).is("it")
                        && document.token(at + 1).isVerb()
                        && !document.token(at + 1).is("is")
                        && !document.token(at + 1).is("was");
    }

    private String key(NameCandidate candidate) {
        return NameText.key(document.text(candidate.first(), candidate.end()));
    }
}
