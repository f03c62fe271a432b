package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.entity.PhraseTrie.Match;
import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Set;

/** Finds what looks like a name in a sentence, left to right, longest first. */
final class NameScanner {
    private static final Set<String> COMPOUND_TAILS = EntityWords.standard().of("compound-tail");

    private static final int LONGEST_CLUB = 4;
    private static final Set<String> THINGS = EntityWords.standard().of("thing");

    private final Document document;
    private final Lexicons lexicons;
    private final NameShape shape;
    private final OrganisationScanner organisations;
    private final NameClassifier classifier;
    private final List<NameCandidate> found;
    private final PersonSpan spans;
    private final OfficeSurnames surnames;
    private final StateNames states;

    NameScanner(Document document, Lexicons lexicons, List<NameCandidate> found) {
        this.document = document;
        this.lexicons = lexicons;
        this.shape = new NameShape(document);
        this.organisations = new OrganisationScanner(document, lexicons);
        this.classifier = new NameClassifier(document, lexicons);
        this.found = found;
        this.spans = new PersonSpan(document, lexicons);
        this.surnames = OfficeSurnames.of(document, lexicons);
        this.states = new StateNames(document, lexicons, found);
    }

    void scan(Sentence sentence) {
        boolean titled = shape.isTitleCase(sentence);
        int end = sentence.end();
        int at = sentence.first();
        RoleMention title = null;
        Gender honorific = Gender.UNKNOWN;
        while (at < end) {
            int dateline = at == sentence.first() ? states.dateline(at, end) : at;
            if (dateline > at) {
                at = dateline;
                continue;
            }
            int formal = titled ? at : states.formal(at, end);
            int next = formal > at ? formal : known(at, end, titled, title, honorific);
            if (next > at) {
                at = next;
                title = null;
                honorific = Gender.UNKNOWN;
                continue;
            }
            Match<Gender> address = lexicons.names().honorific(document, at, end);
            RoleMention role = lexicons.roles().find(document, at, end);
            if (role != null
                    && !(surnames.has(role) && !isNameAhead(role.end(), end))
                    && (address == null
                            || role.end() > address.end()
                            || !document.token(at).isCapitalised())
                    && (document.token(at).isCapitalised() || isNameAhead(role.end(), end))) {
                title = lexicons.roles().widened(document, role, Math.max(sentence.first(), at - 4));
                honorific = role.role().gender();
                at = role.end();
                continue;
            }
            if (address != null
                    && document.token(at).isCapitalised()
                    && (isNameAhead(address.end(), end) || isCapitalisedAt(address.end(), end))) {
                honorific = address.value();
                if (title == null) {
                    title = role;
                }
                if (honorific == Gender.UNKNOWN && title == null) {
                    title = new RoleMention(null, at, address.end());
                }
                at = address.end();
                continue;
            }
            if (address != null && role != null && document.token(at).isCapitalised() && !surnames.has(role)) {
                at = Math.max(address.end(), role.end());
                continue;
            }
            if (!titled && isCommonBeforeTitle(at, end)) {
                at++;
                continue;
            }
            NameCandidate adjectival = titled ? null : adjectival(at, end);
            if (adjectival != null) {
                found.add(adjectival);
                at = adjectival.end();
            } else if (!titled && (isEligible(at) || honorific != Gender.UNKNOWN && isCapitalisedAt(at, end))) {
                at = name(at, end, title, honorific);
            } else {
                at++;
            }
            title = null;
            honorific = Gender.UNKNOWN;
        }
    }

    private int known(int at, int end, boolean titled, RoleMention title, Gender honorific) {
        Match<Meaning> hit = lexicons.gazetteer().find(document, at, end);
        if (hit == null) {
            return at;
        }
        RoleMention office = lexicons.roles().find(document, at, end);
        if (office != null && office.end() > hit.end() || isDemonym(hit, end)) {
            return at;
        }
        Match<Gender> address = lexicons.names().honorific(document, at, end);
        boolean apart = at == 0 || !document.token(at - 1).is(",");
        if (address != null && address.end() == hit.end() && apart && isNameAhead(hit.end(), end)) {
            return at;
        }
        Meaning meaning = hit.value();
        boolean single = hit.end() - hit.first() == 1;
        if (single && meaning.entity().type() != Entity.Type.PERSON && !titled && isGivenName(at, end)) {
            return at;
        }
        if (meaning.entity().type() == Entity.Type.STATE) {
            int body = body(hit, end);
            if (body > 0) {
                return body;
            }
        }
        if (!titled) {
            NameCandidate organisation = organisations.at(at, end);
            if (organisation != null && organisation.end() > hit.end()) {
                found.add(organisation);
                return organisation.end();
            }
            Token after = hit.end() < end ? document.token(hit.end()) : null;
            if (meaning.entity().type() == Entity.Type.PLACE
                    && after != null
                    && "last".equals(lexicons.words().place(after.text()))) {
                found.add(NameCandidate.of(at, hit.end() + 1, Entity.Type.PLACE));
                return hit.end() + 1;
            }
        }
        int club = titled ? hit.end() : clubEnd(hit, end);
        if (club > hit.end()) {
            found.add(
                    NameCandidate.organisation(at, club, OrganisationKind.OTHER).asGuess());
            return club;
        }
        found.add(NameCandidate.known(at, hit.end(), meaning, title, honorific));
        return hit.end();
    }

    /** "The Peruvian embassy": before a noun the name of a paper is where somebody is from. */
    private boolean isDemonym(Match<Meaning> hit, int end) {
        boolean articled = document.token(hit.first()).is("the")
                && hit.end() < end
                && document.token(hit.end()).tag().equals("NOUN");
        Match<Meaning> inner = articled ? lexicons.gazetteer().find(document, hit.first() + 1, end) : null;
        return inner != null && inner.end() == hit.end() && inner.value().form() == Meaning.Form.DEMONYM;
    }

    /** "Porto Vale": a city's name that another name goes on is that of a club or firm there. */
    private int clubEnd(Match<Meaning> city, int end) {
        if (city.value().entity().type() != Entity.Type.PLACE && city.value().place() == null) {
            return city.end();
        }
        int stop = city.end();
        while (stop < end && isUnknownName(stop, end)) {
            stop++;
        }
        boolean thing =
                stop > city.end() && THINGS.contains(document.token(stop - 1).lower());
        return thing || stop - city.first() > LONGEST_CLUB ? city.end() : stop;
    }

    private boolean isUnknownName(int at, int end) {
        Token token = document.token(at);
        return token.tag().equals("PROPN")
                && NameShape.isNameLike(token)
                && !NameShape.isAcronym(token)
                && !NameClassifier.isPeople(token)
                && !lexicons.names().isNoName(token.text())
                && lexicons.names().given(token.text()) == null
                && lexicons.gazetteer().find(document, at, end) == null
                && lexicons.names().honorific(document, at, end) == null
                && lexicons.words().agreement(token.text()) == null
                && lexicons.roles().find(document, at, end) == null;
    }

    /** A state's name before one of its bodies makes two names. */
    private int body(Match<Meaning> state, int end) {
        int noun = state.end();
        if (noun < end && document.token(noun).is("'s")) {
            noun++;
        }
        if (state.value().place() != null) {
            return -1;
        }
        Match<StateBodies.Body> body = noun < end ? lexicons.bodies().find(document, noun, end) : null;
        if (body == null || body.value().kind() != null && isRoleAt(body.end(), end)) {
            return -1;
        }
        RoleMention role = lexicons.roles().find(document, noun, end);
        if (role != null && role.end() > body.end()) {
            return -1;
        }
        if (body.end() < end
                && body.end() - noun == 1
                && document.token(body.end()).isNoun()
                && !document.token(body.end()).is("spokesman")) {
            return -1;
        }
        if (body.value().kind() == null) {
            found.add(NameCandidate.known(state.first(), state.end(), state.value(), null, Gender.UNKNOWN));
        }
        found.add(NameCandidate.body(
                state.first(),
                body.end(),
                body.value().kind(),
                state.value(),
                body.value().name()));
        return body.end();
    }

    private boolean isRoleAt(int at, int end) {
        return at < end && lexicons.roles().find(document, at, end) != null;
    }

    /** Whether a known place's name is somebody's given name here: "Jordan Okoro". */
    private boolean isGivenName(int at, int end) {
        if (lexicons.names().given(document.token(at).text()) == null || at + 1 >= end) {
            return false;
        }
        Token next = document.token(at + 1);
        return NameShape.isNameLike(next)
                && next.tag().equals("PROPN")
                && !lexicons.names().isNoName(next.text())
                && lexicons.gazetteer().find(document, at + 1, end) == null
                && lexicons.words().organisation(next.text()) == null
                && lexicons.words().agreement(next.text()) == null
                && lexicons.words().place(next.text()) == null
                && lexicons.roles().find(document, at + 1, end) == null;
    }

    /** After an honorific even the name of a month is a family's: "Ms May". */
    private boolean isCapitalisedAt(int at, int end) {
        return at < end
                && document.token(at).isCapitalised()
                && document.token(at).text().length() > 2
                && lexicons.gazetteer().find(document, at, end) == null
                && lexicons.roles().find(document, at, end) == null;
    }

    private boolean isNameAhead(int at, int end) {
        if (at >= end) {
            return false;
        }
        Token token = document.token(at);
        return NameShape.isNameLike(token) && !lexicons.names().isNoName(token.text())
                || lexicons.names().honorific(document, at, end) != null && token.isCapitalised();
    }

    /** "Rebel chief Name", "Union leader Name" at the head of a sentence: a common noun, and no name, says of whom. */
    private boolean isCommonBeforeTitle(int at, int end) {
        if (!shape.isInitialPosition(at) || at + 1 >= end || !lexicons.roles().isCommonNoun(document.token(at))) {
            return false;
        }
        RoleMention role = lexicons.roles().find(document, at + 1, end);
        return role != null && !document.token(at + 1).isCapitalised();
    }

    /** An organisation whose name begins with a word that alone is no name: "Democratic Unionist Party". */
    private NameCandidate adjectival(int at, int end) {
        Token token = document.token(at);
        boolean may = token.isCapitalised()
                && token.text().length() >= 3
                && lexicons.names().isNoName(token.text())
                && at + 1 < end
                && document.token(at + 1).isCapitalised();
        return may ? organisations.at(at, end) : null;
    }

    private boolean isEligible(int at) {
        Token token = document.token(at);
        if (isCompound(token)
                || at > 0
                        && (document.token(at - 1).is("#")
                                || document.token(at - 1).is("@"))
                        && document.end(at) == token.start()) {
            return false;
        }
        if (!NameShape.isNameLike(token) && !NameShape.isInitial(token)
                || lexicons.names().isNoName(token.text())) {
            return false;
        }
        if (!shape.isInitialPosition(at)) {
            return !lexicons.names().isFunctionWord(token.lower()) || NameShape.isAcronym(token);
        }
        boolean surname = NameShape.isParticle(token)
                && at + 1 < document.size()
                && NameShape.isNameLike(document.token(at + 1))
                && document.token(at + 1).tag().equals("PROPN");
        boolean longEnough =
                token.text().length() > 2 || surname || lexicons.names().isFamilyFirst(token.text());
        return longEnough && !lexicons.names().isFunctionWord(token.lower());
    }

    /** "Bonn-born", "R-Texas": a capital and a hyphen, but no name. */
    private static boolean isCompound(Token token) {
        int hyphen = token.text().indexOf('-');
        if (hyphen < 0 || hyphen + 1 >= token.text().length()) {
            return false;
        }
        return hyphen == 1 && token.isCapitalised()
                || COMPOUND_TAILS.contains(token.lower().substring(token.text().lastIndexOf('-') + 1));
    }

    private int name(int at, int end, RoleMention title, Gender honorific) {
        if (isStray(at, end)) {
            return at + 1;
        }
        NameCandidate organisation = title == null ? organisations.at(at, end) : null;
        if (organisation != null) {
            found.add(organisation);
            return organisation.end();
        }
        int stop = spans.end(at, end);
        boolean part = stop - at > 1 || at > 0 && document.token(at - 1).isCapitalised();
        if (part && title == null && isThing(at, stop)) {
            return stop;
        }
        NameCandidate candidate = classifier.classify(at, stop, end, title, honorific);
        if (candidate.type() != Entity.Type.ORGANISATION || isNominal(at, stop)) {
            found.add(candidate);
        }
        return stop;
    }

    /** "Election Day", "Peace Prize": capitals, but nobody who could act. */
    private boolean isThing(int first, int stop) {
        return THINGS.contains(document.token(stop - 1).lower())
                && lexicons.names().given(document.token(first).text()) == null;
    }

    /** Whether the first word of a sentence stands before a name without being part of it: "Still Ana Rojas". */
    private boolean isStray(int at, int end) {
        Token token = document.token(at);
        if (!shape.isInitialPosition(at)
                || token.tag().equals("PROPN")
                || token.text().indexOf('-') > 0
                || at + 1 >= end
                || lexicons.names().given(token.text()) != null) {
            return false;
        }
        Match<Meaning> next = lexicons.gazetteer().find(document, at + 1, end);
        return lexicons.names().given(document.token(at + 1).text()) != null
                        && document.token(at + 1).isCapitalised()
                || next != null && next.value().entity().type() == Entity.Type.PERSON;
    }

    /** Whether no verb or function word stands in what should be a name. */
    private boolean isNominal(int first, int stop) {
        for (int token = first; token < stop; token++) {
            if (NameShape.isParticle(document.token(token))) {
                continue;
            }
            String tag = document.token(token).tag();
            if (tag.equals("VERB")
                    || tag.equals("AUX")
                    || tag.equals("PRON")
                    || tag.equals("ADV")
                    || tag.equals("SCONJ")
                    || tag.equals("ADP")) {
                return false;
            }
        }
        return true;
    }
}
