package dev.parley.query.identity;

import dev.parley.contracts.Entity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a form of a name belongs to an entity: how it is like the form that the entity is named by.
 *
 * @param likeness {@code decision}, {@code same-code}, {@code same-wikidata}, {@code same-name}, {@code surname-only},
 *     {@code initials}, {@code spelling}
 * @param key what the two surnames' transliterations have in common, for a spelling
 * @param distance letters in which the two folded surnames differ, for a spelling
 * @param state {@code agrees} or {@code unknown}; forms whose states differ are never one
 * @param office {@code agrees}, {@code unknown} or {@code differs}, which is one only with the very same name
 * @param decision number of the decision that says so, or null
 */
@RegisterForReflection
@Schema(examples = """
        {"likeness": "spelling", "key": "arč", "distance": 0, "state": "agrees", "office": "agrees", "decision": null}""")
public record Why(String likeness, String key, Integer distance, String state, String office, Long decision) {

    /**
     * The reason for one form.
     *
     * @param named the form that the entity is named by
     * @param decision that says so, or null
     */
    public static Why of(NameForm form, NameForm named, Long decision) {
        String state = agreement(form.state(), named.state());
        String office = agreement(form.office(), named.office());
        if (decision != null) {
            return new Why("decision", null, null, state, office, decision);
        }
        if (form.type() == Entity.Type.STATE) {
            return new Why("same-code", form.state(), null, state, office, null);
        }
        if (form.wikidata() != null && form.wikidata().equals(named.wikidata())) {
            return new Why("same-wikidata", form.wikidata(), null, state, office, null);
        }
        if (form.type() != Entity.Type.PERSON || form.slug().equals(named.slug())) {
            return new Why("same-name", null, null, state, office, null);
        }
        PersonName one = PersonName.of(form.name());
        PersonName other = PersonName.of(named.name());
        String likeness = one.surnameOnly() ? "surname-only" : one.initialsOnly() ? "initials" : "spelling";
        return new Why(
                likeness, one.skeleton(), EditDistance.between(one.surname(), other.surname()), state, office, null);
    }

    private static String agreement(String one, String other) {
        if (one == null || other == null) {
            return "unknown";
        }
        return Objects.equals(one, other) ? "agrees" : "differs";
    }
}
