package dev.parley.extract.entity;

/** What an organisation is, as far as it matters for whom it speaks. */
public enum OrganisationKind {
    /** Between states: the United Nations, NATO. */
    INTERNATIONAL,
    /** A ministry, office or agency of a state: what it says the state says. */
    GOVERNMENT,
    /** A court, parliament, central bank or regulator of a state: it decides for itself. */
    INSTITUTION,
    /** Armed forces and police of a state. */
    FORCE,
    /** An outlet or agency that reports. */
    MEDIA,
    COMPANY,
    PARTY,
    UNION,
    /** An armed group that is no state's force. */
    ARMED_GROUP,
    OTHER;

    /** Whether it belongs to a state, for which it may or may not speak. */
    boolean isOfState() {
        return this == GOVERNMENT || this == FORCE || this == INSTITUTION;
    }
}
