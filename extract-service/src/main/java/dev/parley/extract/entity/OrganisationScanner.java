package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.entity.NameWords.OrganisationWord;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Tells by their words where names of organisations, agreements and documents end: "Ministry of Trade and Industry". */
final class OrganisationScanner {
    private static final int LONGEST = 12;
    private static final Set<String> ALONE = EntityWords.standard().of("organisation-alone");
    private static final Set<String> LINKS = EntityWords.standard().of("organisation-link");

    private static final Set<String> PLURALS = EntityWords.standard().of("plural-ending");

    private final Document document;
    private final Lexicons lexicons;

    OrganisationScanner(Document document, Lexicons lexicons) {
        this.document = document;
        this.lexicons = lexicons;
    }

    /** The organisation, agreement or document whose name begins at a token, or null. */
    NameCandidate at(int first, int end) {
        int limit = Math.min(end, first + LONGEST);
        int stop = first;
        OrganisationKind kind = null;
        Entity.Type agreement = null;
        int named = first;
        boolean linked = false;
        while (stop < limit) {
            Token token = document.token(stop);
            String text = token.text();
            if (isPart(token) || stop > first && lexicons.words().organisation(text) != null) {
                if (stop > first && !linked && kind == null && endsName(stop, end)) {
                    break;
                }
                OrganisationWord word = lexicons.words().organisation(text);
                Entity.Type type = lexicons.words().agreement(text);
                if (word != null && (fits(word, stop, first) || isLinkAhead(stop + 1, end))) {
                    kind = kind == null || !linked && kind != OrganisationKind.ARMED_GROUP ? word.kind() : kind;
                    agreement = null;
                    named = stop + 1;
                } else if (type != null && stop > first) {
                    agreement = type;
                    named = stop + 1;
                } else if (linked && (kind != null || agreement != null)) {
                    named = stop + 1;
                } else if ((kind != null || agreement != null) && named == stop && !linked) {
                    break;
                }
                stop++;
            } else if (stop > first && isLink(stop, end, linked, kind != null || agreement != null)) {
                linked = true;
                stop++;
                while (stop < limit
                        && (document.token(stop).is("the")
                                || document.token(stop).is("for"))) {
                    stop++;
                }
            } else if (stop > first && isPluralPossessor(stop, end)) {
                stop++;
            } else if (stop > first && kind == null && isJoined(first, stop, end)) {
                stop++;
            } else if (stop > first
                    && text.equals("&")
                    && stop + 1 < end
                    && document.token(stop + 1).isCapitalised()) {
                stop++;
            } else {
                break;
            }
        }
        if (agreement != null && named > first + 1) {
            return NameCandidate.of(first, named, agreement);
        }
        if (kind == null || named == first) {
            return null;
        }
        if (named == first + 1 && !ALONE.contains(document.token(first).lower())) {
            return null;
        }
        return isTitle(first, named, end) ? null : NameCandidate.organisation(first, named, kind);
    }

    /** "Greek Shipping Minister": the last word belongs to the title after it. */
    private boolean isTitle(int first, int named, int end) {
        for (int at = first + 1; at < named; at++) {
            RoleLexicon.RoleMention role = lexicons.roles().find(document, at, end);
            if (role != null
                    && role.end() > named
                    && document.token(role.end() - 1).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(Token token) {
        String text = token.text();
        return token.isCapitalised()
                && text.length() > 1
                && (!lexicons.names().isNoName(text) || text.length() >= 3 && !isDay(text));
    }

    private static boolean isDay(String text) {
        return text.endsWith("day");
    }

    private static boolean fits(OrganisationWord word, int at, int first) {
        return word.anywhere()
                || word.where().equals("first") && at == first
                || word.where().equals("last") && at > first;
    }

    /** A title, or a known actor that is no part of the name, ends it. */
    private boolean endsName(int at, int end) {
        RoleLexicon.RoleMention role = lexicons.roles().find(document, at, end);
        boolean word = lexicons.words().organisation(document.token(at).text()) != null;
        if (role == null || word && role.end() - at == 1) {
            return false;
        }
        return role.end() >= end
                || lexicons.words().organisation(document.token(role.end()).text()) == null;
    }

    /** "Club for Growth", "Front of National Unity". */
    private boolean isLinkAhead(int at, int end) {
        return at + 1 < end
                && (document.token(at).is("for") || document.token(at).is("of"))
                && document.token(at + 1).isCapitalised()
                && !lexicons.names().isNoName(document.token(at + 1).text());
    }

    /** "Workers’ Federation", "Fishermen’s League". */
    private boolean isPluralPossessor(int at, int end) {
        boolean apostrophe = document.token(at).text().equals("’")
                || document.token(at).text().equals("'")
                || document.token(at).is("'s")
                        && PLURALS.stream().anyMatch(document.token(at - 1).lower()::endsWith);
        for (int word = at + 1; apostrophe && word < Math.min(end, at + 4); word++) {
            if (!document.token(word).isCapitalised()) {
                return false;
            }
            if (lexicons.words().organisation(document.token(word).text()) != null) {
                return true;
            }
        }
        return false;
    }

    /** "Transport and Allied Workers Union": the word that makes it an organisation is still to come. */
    private boolean isJoined(int first, int at, int end) {
        if (!document.token(at).is("and")
                || lexicons.names().given(document.token(at - 1).text()) != null) {
            return false;
        }
        var before = lexicons.gazetteer().find(document, at - 1, at);
        if (before != null && before.value().form() != Meaning.Form.DEMONYM || at - first > 4) {
            return false;
        }
        for (int next = at + 1; next < Math.min(end, at + 5); next++) {
            Token token = document.token(next);
            if (!token.isCapitalised() || lexicons.gazetteer().find(document, next, end) != null) {
                return false;
            }
            OrganisationWord word = lexicons.words().organisation(token.text());
            if (word != null && next > at + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isLink(int at, int end, boolean linked, boolean opened) {
        if (!opened || at + 1 >= end) {
            return false;
        }
        Token token = document.token(at);
        Token next = document.token(at + 1);
        boolean articled =
                next.is("the") && at + 2 < end && document.token(at + 2).isCapitalised();
        if (!next.isCapitalised() && !articled) {
            return false;
        }
        if (LINKS.contains(token.lower())) {
            return !token.is("on") && !token.is("against") || !lexicons.names().isNoName(next.text());
        }
        return linked
                && !articled
                && token.is("and")
                && lexicons.gazetteer().find(document, at + 1, end) == null
                && lexicons.words().organisation(next.text()) == null;
    }
}
