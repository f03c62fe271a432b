package dev.parley.extract.entity;

import dev.parley.contracts.Mention;
import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Set;

/** Says whom the words of a source mean, and for whom they speak. One document's and one thread's own. */
public final class ReferenceResolver {
    private static final Set<String> INDEFINITE = EntityWords.standard().of("indefinite");
    private static final PointingNouns NOUNS = PointingNouns.standard();
    private static final Set<String> HOME_OFFICIALS = EntityWords.standard().of("home-official");
    private static final Set<String> RELATIVE = EntityWords.standard().of("relative");

    private final Document document;
    private final EntityIndex index;
    private final RoleLexicon roles;
    private final Owners owners;
    private final Antecedents antecedents;
    private final DescribedBodies bodies;
    private final Groups groups;
    private final Variations variations;
    private final Bureaus bureaus;
    private final PhraseTails tails;

    public ReferenceResolver(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
        this.roles = index.lexicons().roles();
        this.owners = new Owners(document, index);
        this.antecedents = new Antecedents(document, index);
        this.bodies = new DescribedBodies(document, index);
        this.groups = new Groups(document, index, bodies);
        this.bureaus = new Bureaus(document, index);
        this.tails = new PhraseTails(document, index);
        this.variations = new Variations(document, index, antecedents);
    }

    /**
     * Whom the noun phrase between two tokens means: a name, a title, a pronoun, or a collective, for which a group is
     * made. Null if it means nobody in particular.
     */
    public Referent resolve(int firstToken, int endToken) {
        int first = firstToken;
        int end = endToken;
        while (first < end && !document.token(first).isWord()) {
            first++;
        }
        while (end > first
                && (!document.token(end - 1).isWord() || document.token(end - 1).is("'s"))) {
            end--;
        }
        if (first >= end) {
            return null;
        }
        EntityMention name = end - first == 1 ? index.mentionAt(first) : null;
        if (name != null && name.isName()) {
            return name.referent();
        }
        boolean adverbs = isPronoun(document.token(first));
        for (int at = first + 1; at < end && adverbs; at++) {
            adverbs = document.token(at).tag().equals("ADV");
        }
        if (adverbs || end - first == 1) {
            Referent pronoun = pronoun(first);
            if (pronoun != null || isPronoun(document.token(first))) {
                return pronoun;
            }
        }
        return phrase(first, end);
    }

    /** The state or organisation whose position a speaker gives; null for media, analysts and all who speak for themselves. */
    public Referent onBehalfOf(Referent speaker) {
        return Mandates.of(speaker);
    }

    private static boolean isPronoun(Token token) {
        return token.tag().equals("PRON") && !token.is("others") && !token.is("some") && !token.is("many");
    }

    private Referent pronoun(int at) {
        Token token = document.token(at);
        switch (token.lower()) {
            case "he", "she" -> {
                EntityMention known = index.pointerAt(at);
                return known == null ? null : known.referent();
            }
            case "him", "his" -> {
                return new PersonalPronouns(document, index).antecedent(at, Gender.MALE);
            }
            case "her", "hers" -> {
                return new PersonalPronouns(document, index).antecedent(at, Gender.FEMALE);
            }
            case "they", "them", "their" -> {
                return pointed(antecedents.they(at), at);
            }
            case "it", "its" -> {
                return pointed(antecedents.it(at), at);
            }
            default -> {
                return RELATIVE.contains(token.lower()) ? relative(at) : null;
            }
        }
    }

    private Referent pointed(Referent referent, int at) {
        if (referent != null && index.pointerAt(at) == null) {
            index.mention(referent, at, at + 1, Mention.Kind.PRONOUN);
        }
        return referent;
    }

    /** Whom "who" or "which" means: the noun phrase that ends before it. */
    private Referent relative(int at) {
        int sentence = document.sentenceOf(at).first();
        int end = at;
        while (end > sentence
                && (document.token(end - 1).is(",")
                        || document.token(end - 1).tag().equals("ADP"))) {
            end--;
        }
        EntityMention named = end > sentence ? index.mentionAt(end - 1) : null;
        if (named != null && named.isName()) {
            return named.referent();
        }
        int first = end;
        while (first > sentence && isInPhrase(document.token(first - 1))) {
            first--;
        }
        return first < end ? phrase(first, end) : null;
    }

    private static boolean isInPhrase(Token token) {
        return switch (token.tag()) {
            case "NOUN", "PROPN", "ADJ", "DET", "NUM" -> true;
            default -> token.is("'s");
        };
    }

    private Referent phrase(int first, int end) {
        PhraseHead head = PhraseHead.of(document, index, first, end);
        if (head.end() > first) {
            EntityMention last = index.mentionAt(head.end() - 1);
            boolean whole = last != null && last.end() == head.end();
            boolean cut = last != null && last.end() > end && last.referent().isPerson();
            if (whole && (last.isName() || isBody(last)) || cut && last.isName()) {
                return named(first, last);
            }
        }
        Referent apposed = apposed(head.end(), end);
        if (apposed != null) {
            return apposed;
        }
        Referent described = described(first, head.end(), end);
        if (described != null) {
            return described;
        }
        List<EntityMention> inside = index.mentionsIn(first, end);
        for (EntityMention mention : inside) {
            if (mention.isName() && mention.referent().isPerson()) {
                return mention.referent();
            }
        }
        Token noun = document.token(head.end() - 1);
        boolean plural = noun.tag().equals("NOUN")
                && noun.lower().endsWith("s")
                && !noun.lower().endsWith("ss");
        return plural && inside.stream().noneMatch(EntityMention::isName)
                ? groups.of(first, tails.end(head.end(), end), null, owners.ownerBefore(head.end() - 1))
                : null;
    }

    private static boolean isBody(EntityMention mention) {
        return mention.kind() == Mention.Kind.NOMINAL && mention.end() - mention.first() > 1;
    }

    /** Of several names joined by "and" the first is the source. */
    private Referent named(int first, EntityMention last) {
        int conjunction = last.first() - 1;
        while (conjunction > first
                && (document.token(conjunction).tag().equals("DET")
                        || document.token(conjunction).isNoun() && index.mentionAt(conjunction) == null)) {
            conjunction--;
        }
        if (conjunction > first
                && (document.token(conjunction).is("and")
                        || document.token(conjunction).is(","))) {
            EntityMention before = index.mentionAt(conjunction - 1);
            if (before != null && before.isName() && before.end() == conjunction) {
                return named(first, before);
            }
        }
        return last.referent();
    }

    /** The person whose name follows a title after a comma: "the minister, Name". */
    private Referent apposed(int headEnd, int end) {
        int comma = commaBehind(headEnd, end);
        if (comma + 1 < end) {
            int begin = comma + 1;
            RoleMention title = index.mentionAt(begin) == null ? roles.find(document, begin, end) : null;
            if (title != null && title.end() < end && document.token(begin).isCapitalised()) {
                begin = title.end();
            }
            boolean honorific =
                    index.mentionAt(begin) == null && document.token(begin).isCapitalised() && begin + 1 < end;
            EntityMention name = index.mentionAt(honorific ? begin + 1 : begin);
            if (name != null && name.isName() && name.referent().isPerson() && name.first() <= begin + 1) {
                return name.referent();
            }
        }
        return null;
    }

    /** The first comma behind the head that no name comes before; {@code end} if there is none. */
    private int commaBehind(int headEnd, int end) {
        for (int at = headEnd; at < end; at++) {
            if (document.token(at).is(",")) {
                return at;
            }
            EntityMention mention = index.mentionAt(at);
            if (mention != null && mention.referent().isPerson()) {
                return end;
            }
        }
        return end;
    }

    private Referent described(int first, int headEnd, int end) {
        Token noun = document.token(headEnd - 1);
        boolean definite = !INDEFINITE.contains(document.token(first).lower());
        RoleMention title = roles.before(document, headEnd, first);
        if (title != null) {
            Referent owner = owner(title.first(), headEnd, end);
            if (title.role().name().equals("counterpart")) {
                return titled(
                        antecedents.withRole(new Role("minister", Role.SpeaksFor.STATE, Gender.UNKNOWN), owner, first),
                        first,
                        headEnd);
            }
            Referent person = definite ? holder(title.role(), owner, noun, first) : null;
            if (person == null && definite && owner == null) {
                person = variations.of(title.role(), first, headEnd);
            }
            return person != null ? titled(person, first, headEnd) : unnamed(first, headEnd, end, title.role(), owner);
        }
        Referent same = variations.same(first, headEnd);
        if (same != null) {
            return titled(same, first, headEnd);
        }
        Referent possessor = possessor(first, headEnd);
        if (possessor != null) {
            Referent bureau = bureaus.of(possessor, first, headEnd);
            boolean country = NOUNS.meansState(noun.lower())
                    && possessor.affiliation() != null
                    && possessor.affiliation().isState();
            if (bureau != null || country) {
                return bureau != null ? bureau : titled(possessor.affiliation(), first, headEnd);
            }
        }
        boolean possessed =
                document.token(first).is("its") || document.token(first).is("their");
        if (possessed && index.lexicons().bodies().find(document, first + 1, headEnd) != null) {
            Referent state = antecedents.it(first);
            if (state != null && state.isState()) {
                return titled(state, first, headEnd);
            }
        }
        Role group = roles.group(noun.lower());
        boolean determined = document.token(first).is("the")
                || document.token(first).is("this")
                || document.token(first).is("that");
        boolean the = document.token(first).is("the");
        Referent institution = the ? institution(first + 1, headEnd) : null;
        if (institution != null) {
            return institution;
        }
        boolean other = bodies.isOther(first, headEnd);
        Referent actor = determined && headEnd - first <= 3 && !other ? antecedents.noun(noun, first) : null;
        if (actor == null && group == null && headEnd - first > 1) {
            actor = bodies.announced(first, headEnd);
        }
        if (actor != null) {
            return titled(actor, first, headEnd);
        }
        if (group == null && other && determined) {
            return groups.body(first, headEnd);
        }
        boolean modified = headEnd - first > 1 && document.token(headEnd - 2).isNoun();
        if (headEnd - first > 1 && bodies.isBody(first, headEnd) && (group == null || modified)) {
            Referent named = tails.named(headEnd, end);
            if (named != null) {
                return named;
            }
            Referent ofState = the ? bodies.institution(first + 1, headEnd) : null;
            return ofState != null ? ofState : groups.body(first, tails.end(headEnd, end));
        }
        if (group != null) {
            return unnamed(first, headEnd, end, group, owner(headEnd - 1, headEnd, end));
        }
        return null;
    }

    /** The person of "her ministry", "his government" and "Vance’s office", or null. */
    private Referent possessor(int first, int headEnd) {
        if (headEnd - first < 2) {
            return null;
        }
        if (document.token(first).is("his") || document.token(first).is("her")) {
            Gender gender = document.token(first).is("his") ? Gender.MALE : Gender.FEMALE;
            return new PersonalPronouns(document, index).antecedent(first, gender);
        }
        boolean possessed = headEnd - first > 2 && document.token(headEnd - 2).is("'s");
        EntityMention owner = possessed ? index.mentionAt(headEnd - 3) : null;
        return owner != null && owner.referent().isPerson() ? owner.referent() : null;
    }

    private Referent owner(int titleFirst, int headEnd, int end) {
        Referent before = owners.ownerBefore(titleFirst);
        Referent after = before == null && headEnd < end ? owners.ownerAfter(headEnd) : null;
        return before != null ? before : after != null ? after : atHome(headEnd, end);
    }

    /** "The central bank", as a whole phrase. */
    private Referent institution(int first, int headEnd) {
        var body = index.lexicons().bodies().find(document, first, headEnd);
        return body != null && body.end() == headEnd && body.end() - body.first() > 1
                ? bodies.institution(first, headEnd)
                : null;
    }

    /** The named holder of an office, unless a wider word for it has somebody unnamed of its own: "a diplomat … the diplomat". */
    private Referent holder(Role role, Referent owner, Token noun, int first) {
        Referent person = antecedents.withRole(role, owner, first);
        boolean wide = person != null
                && !person.role().endsWith(role.name())
                && !person.role().startsWith(role.name());
        return wide && groups.has(noun.lower(), first) ? null : person;
    }

    /** "Officials in Lima" are those of the state; diplomats and analysts there may be anybody's. */
    private Referent atHome(int headEnd, int end) {
        boolean in = headEnd + 1 < end
                && document.token(headEnd).is("in")
                && HOME_OFFICIALS.contains(document.token(headEnd - 1).lower());
        EntityMention city = in ? index.mentionAt(headEnd + 1) : null;
        String state = city == null ? null : city.referent().capitalOf();
        return state == null ? null : index.state(state);
    }

    private Referent titled(Referent referent, int first, int end) {
        if (referent != null && index.pointerAt(first) == null) {
            index.mention(referent, first, end, Mention.Kind.TITLE);
        }
        return referent;
    }

    /** A spokesman without a name is named by whom they speak for. */
    private Referent unnamed(int first, int headEnd, int end, Role role, Referent owner) {
        int stop = headEnd + 2 < end && owner == null && document.token(headEnd).is("for")
                ? PhraseHead.of(document, index, headEnd + 1, end).end()
                : headEnd;
        if (owner != null && headEnd < end) {
            EntityMention after = index.mentionsIn(headEnd, end).stream()
                    .filter(mention -> mention.referent() == owner)
                    .findFirst()
                    .orElse(null);
            stop = after == null
                    ? headEnd
                    : after.kind() == Mention.Kind.DEMONYM
                            ? PhraseHead.of(document, index, after.first(), end).end()
                            : after.end();
        }
        return groups.of(first, stop == headEnd ? tails.end(headEnd, end) : stop, role, owner);
    }
}
