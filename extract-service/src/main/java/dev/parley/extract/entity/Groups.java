package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The unnamed and collective sources of a document; the same words mean the same group. */
final class Groups {
    private static final Set<String> LEADING = EntityWords.standard().of("leading");

    private final Document document;
    private final EntityIndex index;
    private final DescribedBodies bodies;
    private final Map<String, Referent> byPhrase = new HashMap<>();

    Groups(Document document, EntityIndex index, DescribedBodies bodies) {
        this.bodies = bodies;
        this.document = document;
        this.index = index;
    }

    /** The group, or document, that a phrase means; {@code owner} may be null. */
    Referent of(int first, int end, Role role, Referent owner) {
        int start = first;
        while (start + 1 < end && LEADING.contains(document.token(start).lower())) {
            start++;
        }
        String key = key(start, end, owner);
        Referent group = byPhrase.get(key);
        if (group == null) {
            boolean written = role != null && role.speaksFor() == Role.SpeaksFor.DOCUMENT;
            group = index.add(new Referent(written ? Entity.Type.DOCUMENT : Entity.Type.GROUP, name(start, end)));
            if (role != null) {
                group.speakFor(role.speaksFor());
                if (role.speaksFor() == Role.SpeaksFor.MEDIA) {
                    group.setOrganisationKind(OrganisationKind.MEDIA);
                }
            }
            if (owner != null) {
                group.affiliate(owner);
            }
            byPhrase.put(key, group);
        }
        if (index.pointerAt(start) == null || index.pointerAt(start).referent() != group) {
            index.mention(group, start, end, Mention.Kind.NOMINAL);
        }
        return group;
    }

    /** The body that words describe and no name tells: "the competition court". */
    Referent body(int first, int end) {
        int start = first;
        while (start + 1 < end && LEADING.contains(document.token(start).lower())) {
            start++;
        }
        Referent body = bodies.describedBody(start, end);
        if (index.pointerAt(start) == null) {
            index.mention(body, start, end, Mention.Kind.NOMINAL);
        }
        return body;
    }

    /** Whether somebody unnamed was called by a noun before a token: "a diplomat". */
    boolean has(String noun, int token) {
        return byPhrase.values().stream()
                .filter(group -> group.name().toLowerCase(Locale.ROOT).endsWith(noun))
                .anyMatch(group -> group.mentions().stream().anyMatch(mention -> mention.first() < token));
    }

    private String name(int first, int end) {
        String text = document.text(first, end).replaceAll("\\s+", " ");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String key(int first, int end, Referent owner) {
        StringBuilder key = new StringBuilder();
        for (int token = first; token < end; token++) {
            Token word = document.token(token);
            EntityMention mention = index.mentionAt(token);
            if (mention != null && mention.referent() == owner) {
                if (token == mention.first() || token == first) {
                    key.append('#').append(owner.name()).append(' ');
                }
            } else if (!word.is("'s")) {
                key.append(word.lower()).append(' ');
            }
        }
        return key.toString();
    }
}
