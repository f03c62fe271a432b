package dev.parley.query.identity;

import dev.parley.contracts.Entity;
import java.util.Locale;
import java.util.UUID;

/**
 * A form under which articles speak of somebody or something: what identity is decided from, the same for all articles
 * that use it.
 *
 * @param name as written
 * @param wikidata a Q id, or null
 * @param state key of the state itself, or of the state that it belongs to, or null
 * @param office the class of a person's role, or null
 */
public record NameForm(Entity.Type type, String name, String wikidata, String state, String office) {

    /** The form under which an article has an entity; {@code affiliatedTo} is the state that it belongs to, or null. */
    public static NameForm of(Entity entity, Entity affiliatedTo) {
        String wikidata = Wikidata.valid(entity.wikidata()) ? entity.wikidata() : null;
        boolean isState = entity.type() == Entity.Type.STATE;
        Entity state = isState ? entity : affiliatedTo;
        return new NameForm(
                entity.type(),
                entity.name(),
                wikidata,
                state == null ? null : States.key(state.iso3(), state.wikidata(), state.name()),
                entity.type() == Entity.Type.PERSON ? Office.of(entity.role()) : null);
    }

    public UUID id() {
        return Digests.id(type.name(), name, wikidata, state, office);
    }

    public String slug() {
        return Spelling.slug(name);
    }

    /** Persons of one block may be one person; other forms have none, their entity is told by the form alone. */
    public String block() {
        return type == Entity.Type.PERSON ? PersonName.of(name).skeleton() : null;
    }

    /** The entity's id if no other form were known. */
    public String ownId() {
        String kind = type.name().toLowerCase(Locale.ROOT);
        if (type == Entity.Type.STATE) {
            return kind + ":" + state;
        }
        if (type != Entity.Type.PERSON && wikidata != null) {
            return kind + ":" + Wikidata.slug(wikidata);
        }
        return kind + ":" + slug() + (state == null ? "" : "-" + state.toLowerCase(Locale.ROOT));
    }

    /** The name to show if no other form were known. */
    public String ownName() {
        return type == Entity.Type.STATE ? States.name(state).orElse(name) : name;
    }
}
