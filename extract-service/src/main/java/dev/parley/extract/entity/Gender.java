package dev.parley.extract.entity;

/** Which pronouns may stand for a person. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    public boolean agreesWith(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
