package dev.parley.extract.entity;

import dev.parley.contracts.Entity;

/**
 * Tokens that look like a name, before it is known whose.
 *
 * @param type what its words tell, or null if they do not
 * @param kind for an organisation
 * @param meaning its entry in the gazetteer, or null
 * @param role the title before it, or null
 * @param gender what an honorific or given name tells
 * @param state for a body of a state, that state's candidate; else null
 * @param bodyName for a body of a state, its usual name; else null
 * @param guessed whether only its shape tells its type
 */
record NameCandidate(
        int first,
        int end,
        Entity.Type type,
        OrganisationKind kind,
        Meaning meaning,
        RoleLexicon.RoleMention role,
        Gender gender,
        Meaning state,
        String bodyName,
        boolean guessed) {

    static NameCandidate known(int first, int end, Meaning meaning, RoleLexicon.RoleMention role, Gender gender) {
        return new NameCandidate(
                first, end, meaning.entity().type(), meaning.entity().kind(), meaning, role, gender, null, null, false);
    }

    static NameCandidate organisation(int first, int end, OrganisationKind kind) {
        return new NameCandidate(
                first, end, Entity.Type.ORGANISATION, kind, null, null, Gender.UNKNOWN, null, null, false);
    }

    static NameCandidate body(int first, int end, OrganisationKind kind, Meaning state, String name) {
        return new NameCandidate(
                first,
                end,
                kind == null ? Entity.Type.STATE : Entity.Type.ORGANISATION,
                kind,
                null,
                null,
                Gender.UNKNOWN,
                state,
                name,
                false);
    }

    static NameCandidate person(int first, int end, RoleLexicon.RoleMention role, Gender gender) {
        return new NameCandidate(first, end, Entity.Type.PERSON, null, null, role, gender, null, null, false);
    }

    static NameCandidate of(int first, int end, Entity.Type type) {
        return new NameCandidate(first, end, type, null, null, null, Gender.UNKNOWN, null, null, false);
    }

    /** The same, of which only the shape tells what it is. */
    NameCandidate asGuess() {
        return new NameCandidate(first, end, type, kind, meaning, role, gender, state, bodyName, true);
    }

    int length() {
        return end - first;
    }
}
