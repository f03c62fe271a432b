package dev.parley.query.identity;

/**
 * What somebody decided about the forms with one own id.
 *
 * @param decision later ones have greater numbers and hold over earlier ones
 * @param entityId to which the forms belong
 * @param entityName to show
 * @param alone true if it says so of these forms only; else all forms that are one with them follow
 */
public record Rule(long decision, String entityId, String entityName, boolean alone) {

    Persons.Resolved resolved() {
        return new Persons.Resolved(entityId, entityName);
    }
}
