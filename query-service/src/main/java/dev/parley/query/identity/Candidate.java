package dev.parley.query.identity;

import java.util.Objects;

/** A form with its name taken apart once. */
record Candidate(NameForm form, PersonName name) {

    static Candidate of(NameForm form) {
        return new Candidate(form, PersonName.of(form.name()));
    }

    /** How little the form says: 0 for a full name with a state. */
    int vagueness() {
        int ofName = name.surnameOnly() ? 4 : name.initialsOnly() ? 2 : 0;
        return ofName + (form.state() == null ? 1 : 0);
    }

    /** Whether neither names, states nor Wikidata ids speak against one person. */
    boolean compatible(Candidate other) {
        if (form.wikidata() != null && other.form.wikidata() != null) {
            return form.wikidata().equals(other.form.wikidata());
        }
        return !contradicts(form.state(), other.form.state()) && name.compatible(other.name);
    }

    /** One who bears the very same full name may have changed office; any lesser likeness needs offices that agree. */
    boolean sameFullName(Candidate other) {
        return name.equals(other.name) && !name.surnameOnly();
    }

    private static boolean contradicts(String one, String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
