package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.entity.PhraseTrie.Match;
import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Says what a run of name words is likely to name, by its words, its shape and its neighbours. */
final class NameClassifier {
    private static final Set<String> PEOPLE_ENDINGS = EntityWords.standard().of("people-ending");

    private static final Set<String> THINGS = EntityWords.standard().of("thing");

    private final Document document;
    private final Lexicons lexicons;

    NameClassifier(Document document, Lexicons lexicons) {
        this.document = document;
        this.lexicons = lexicons;
    }

    NameCandidate classify(int first, int stop, int end, RoleMention title, Gender honorific) {
        Gender given = lexicons.names().given(document.token(first).text());
        Gender gender =
                honorific != Gender.UNKNOWN ? honorific : given == null || stop - first == 1 ? Gender.UNKNOWN : given;
        boolean single = stop - first == 1;
        if (single && isPeople(document.token(first))) {
            return NameCandidate.of(first, stop, Entity.Type.GROUP);
        }
        if (single && isOffice(title) && isTelling(document.token(first))) {
            return NameCandidate.of(first, stop, null);
        }
        if (title != null || honorific != Gender.UNKNOWN) {
            return NameCandidate.person(first, stop, title, gender);
        }
        if (single) {
            if (isBeforeKnownPlace(stop, end) && document.token(first).tag().equals("PROPN")) {
                return NameCandidate.of(first, stop, Entity.Type.PLACE);
            }
            if (NameShape.isAcronym(document.token(first))) {
                return NameCandidate.organisation(first, stop, OrganisationKind.OTHER);
            }
            return NameCandidate.of(first, stop, null);
        }
        for (int token = first; token < stop; token++) {
            String where = lexicons.words().place(document.token(token).text());
            if (where != null
                    && (where.equals("any")
                            || where.equals("last") == (token == stop - 1)
                                    && (where.equals("last") || token == first))) {
                return NameCandidate.of(first, stop, Entity.Type.PLACE).asGuess();
            }
        }
        if (given == null && isAfterOffice(first)) {
            return NameCandidate.organisation(first, stop, OrganisationKind.OTHER);
        }
        if (given != null
                || lexicons.names().isFamilyFirst(document.token(first).text())) {
            return NameCandidate.person(first, stop, null, gender);
        }
        String before = first > 0 ? document.token(first - 1).lower() : "";
        if (before.equals("the") || before.equals("a") || before.equals("an")) {
            return NameCandidate.organisation(first, stop, OrganisationKind.OTHER);
        }
        boolean possessor = stop < end && document.token(stop).is("'s");
        if (!possessor && before.equals("at")) {
            return NameCandidate.organisation(first, stop, OrganisationKind.OTHER);
        }
        if (!possessor && (before.equals("in") || before.equals("near")) || isBeforeKnownPlace(stop, end)) {
            return NameCandidate.of(first, stop, Entity.Type.PLACE);
        }
        boolean proper = stop - first <= 4;
        for (int token = first; token < stop && proper; token++) {
            proper = document.token(token).tag().equals("PROPN") || NameShape.isParticle(document.token(token));
        }
        NameCandidate guess = proper
                ? NameCandidate.person(first, stop, null, gender)
                : NameCandidate.organisation(first, stop, OrganisationKind.OTHER);
        return guess.asGuess();
    }

    private static boolean isOffice(RoleMention title) {
        return title != null && title.role() != null;
    }

    /** "General Assembly", "Executive Session": what looks like a title belongs to the name of a body or a thing. */
    private boolean isTelling(Token token) {
        return lexicons.words().organisation(token.text()) != null
                || lexicons.words().agreement(token.text()) != null
                || THINGS.contains(token.lower());
    }

    /** "Pokrov, Ukraine". */
    private boolean isBeforeKnownPlace(int stop, int end) {
        if (stop + 1 >= end || !document.token(stop).is(",")) {
            return false;
        }
        Match<Meaning> hit = lexicons.gazetteer().find(document, stop + 1, end);
        return hit != null
                && hit.value().form() == Meaning.Form.NAME
                && (hit.value().entity().type() == Entity.Type.PLACE
                        || hit.value().entity().type() == Entity.Type.STATE)
                && (hit.end() >= end || !document.token(hit.end()).is("'s"));
    }

    /** "The head of Hanseatic Yards". */
    private boolean isAfterOffice(int first) {
        if (first < 2) {
            return false;
        }
        String before = document.token(first - 1).lower();
        return (before.equals("of") || before.equals("at") || before.equals("for"))
                && lexicons.roles().before(document, first - 1, Math.max(0, first - 5)) != null;
    }

    /** "Republicans", "Islamists", "Cuban-Americans". */
    static boolean isPeople(Token token) {
        return token.lower().length() > 5 && PEOPLE_ENDINGS.stream().anyMatch(token.lower()::endsWith);
    }
}
