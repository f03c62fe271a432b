package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All that a document speaks of, with where it does. It grows while references are resolved; one thread's own. */
public final class EntityIndex {
    private static final int REACH = 400;

    private final List<Referent> referents = new ArrayList<>();
    private final List<EntityMention> mentions = new ArrayList<>();
    /** Pronouns, titles and other phrases that point to somebody, by their first tokens. */
    private final Map<Integer, EntityMention> pointers = new HashMap<>();

    private Function<String, Referent> states = iso3 -> null;
    private Supplier<Referent> homes = () -> null;
    /** For each token the mention that covers it, names before anything wider. */
    private final EntityMention[] covering;

    private final Lexicons lexicons;

    EntityIndex(int tokens, Lexicons lexicons) {
        this.lexicons = lexicons;
        this.covering = new EntityMention[tokens];
    }

    /** In the order in which they first appear. */
    public List<Referent> referents() {
        List<Referent> ordered = new ArrayList<>(referents);
        ordered.sort(Comparator.comparingInt(EntityIndex::firstToken));
        return ordered;
    }

    /** The mention that covers a token, or null. */
    public EntityMention mentionAt(int token) {
        return covering[token];
    }

    /** The mentions that lie wholly between two tokens, in order. */
    public List<EntityMention> mentionsIn(int first, int end) {
        List<EntityMention> inside = new ArrayList<>();
        int at = first;
        while (at < end) {
            EntityMention mention = covering[at];
            if (mention == null) {
                at++;
            } else {
                if (mention.first() >= first && mention.end() <= end) {
                    inside.add(mention);
                }
                at = mention.end();
            }
        }
        return inside;
    }

    /** All mentions in the order in which they were found. */
    public List<EntityMention> mentions() {
        return Collections.unmodifiableList(mentions);
    }

    /** The state of an ISO 3166-1 alpha-3 code, whether or not the document names it; null if there is none. */
    public Referent state(String iso3) {
        return states.apply(iso3);
    }

    /** Who was spoken of last before a token, of those that fit, in reach of some paragraphs; or null. */
    Referent latest(int token, Predicate<Referent> fits) {
        int limit = Math.max(0, token - REACH);
        for (int at = token - 1; at >= limit; at--) {
            EntityMention mention = mentionAt(at);
            if (mention != null && fits.test(mention.referent())) {
                return mention.referent();
            }
        }
        return null;
    }

    /** The state in which the article is at home, or null; to be asked once all names are known. */
    Referent home() {
        return homes.get();
    }

    void resolveHomeWith(Supplier<Referent> finder) {
        homes = finder;
    }

    /** A body of the state in which the article is at home, named by its noun and that: "Central Bank of Peru". */
    Referent stateBody(String noun, OrganisationKind kind, int first, int end) {
        Referent home = home();
        Referent body =
                add(new Referent(Entity.Type.ORGANISATION, home == null ? noun : noun + " of " + home.nameBehindOf()));
        body.setOrganisationKind(kind);
        if (home != null) {
            body.affiliate(home);
        }
        mention(body, first, end, Mention.Kind.NOMINAL);
        return body;
    }

    /** The pronoun, title or nominal that begins at a token, or null. */
    EntityMention pointerAt(int first) {
        return pointers.get(first);
    }

    /** Whether somebody else holds a person's office for a state or body. */
    boolean isHeldByAnother(Referent body, Referent person) {
        return person.isPerson()
                && person.role() != null
                && referents.stream()
                        .anyMatch(other -> other != person
                                && other.isPerson()
                                && other.affiliation() == body
                                && person.role().equals(other.role()));
    }

    void resolveStatesWith(Function<String, Referent> finder) {
        states = finder;
    }

    Lexicons lexicons() {
        return lexicons;
    }

    Referent add(Referent referent) {
        referents.add(referent);
        return referent;
    }

    EntityMention mention(Referent referent, int first, int end, Mention.Kind kind) {
        EntityMention mention = new EntityMention(referent, first, end, kind);
        mentions.add(mention);
        referent.add(mention);
        if (kind == Mention.Kind.PRONOUN || kind == Mention.Kind.TITLE || kind == Mention.Kind.NOMINAL) {
            pointers.put(first, mention);
        }
        for (int token = first; token < end; token++) {
            if (covering[token] == null) {
                covering[token] = mention;
            }
        }
        return mention;
    }

    private static int firstToken(Referent referent) {
        int first = Integer.MAX_VALUE;
        for (EntityMention mention : referent.mentions()) {
            first = Math.min(first, mention.first());
        }
        return first;
    }
}
