package dev.parley.extract.entity;

/** What an organisation is, as far as it matters for whom it speaks. */
public enum OrganisationKind {
    /** Between states: the United Nations, NATO. */
    INTERNATIONAL,
    /** A ministry, office, parliament, court or agency of a state. */
    GOVERNMENT,
    /** Armed forces and police of a state. */
    FORCE,
    /** An outlet or agency that reports. */
    MEDIA,
    COMPANY,
    PARTY,
    UNION,
    /** An armed group that is no state's force. */
    ARMED_GROUP,
    OTHER
}
