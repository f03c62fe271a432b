package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Someone or something that a document speaks of. Only this package changes it, while a document is read. */
public final class Referent {
    private final Entity.Type type;
    private final List<EntityMention> mentions = new ArrayList<>();
    private String name;
    private String wikidata;
    private String iso3;
    private String role;
    private String capitalOf;
    private Referent affiliation;
    private Gender gender = Gender.UNKNOWN;
    private OrganisationKind organisationKind;
    private Role.SpeaksFor speaksFor;

    Referent(Entity.Type type, String name) {
        this.type = type;
        this.name = name;
    }

    public Entity.Type type() {
        return type;
    }

    /** The best form of the name in this document. */
    public String name() {
        return name;
    }

    /** The name as it stands behind "of": "the United States". */
    String nameBehindOf() {
        boolean plural = name.endsWith("s") && !name.endsWith("us") && !name.equals("Laos");
        return name.startsWith("United ") || plural ? "the " + name : name;
    }

    /** A Q identifier, or null. */
    public String wikidata() {
        return wikidata;
    }

    /** ISO 3166-1 alpha-3 of a state, or null. */
    public String iso3() {
        return iso3;
    }

    /** Such as "foreign minister", or null. */
    public String role() {
        return role;
    }

    /** The state or organisation that it belongs to, or null. */
    public Referent affiliation() {
        return affiliation;
    }

    public Gender gender() {
        return gender;
    }

    /** What kind of organisation it is; null for all else. */
    public OrganisationKind organisationKind() {
        return organisationKind;
    }

    public List<EntityMention> mentions() {
        return Collections.unmodifiableList(mentions);
    }

    public boolean isPerson() {
        return type == Entity.Type.PERSON;
    }

    public boolean isState() {
        return type == Entity.Type.STATE;
    }

    public boolean isGroup() {
        return type == Entity.Type.GROUP;
    }

    /** Whether it reports instead of acting: an outlet, an agency, "local media", "reports". */
    public boolean isMedia() {
        return organisationKind == OrganisationKind.MEDIA;
    }

    /** For a capital, ISO 3166-1 alpha-3 of its state; else null. */
    String capitalOf() {
        return capitalOf;
    }

    void standFor(String stateIso3) {
        capitalOf = stateIso3;
    }

    void rename(String better) {
        name = better;
    }

    void identify(String newIso3, String newWikidata) {
        iso3 = newIso3;
        wikidata = newWikidata;
    }

    void affiliate(Referent to) {
        if (affiliation == null && to != this) {
            affiliation = to;
        }
    }

    /** Whose position it gives by its office or kind, or null if that is not known. */
    Role.SpeaksFor speaksFor() {
        return speaksFor;
    }

    void describe(Role newRole) {
        if (role == null) {
            role = newRole.name();
            speaksFor = newRole.speaksFor();
            setGender(newRole.gender());
        }
    }

    void speakFor(Role.SpeaksFor whom) {
        speaksFor = whom;
    }

    void setGender(Gender known) {
        if (gender == Gender.UNKNOWN) {
            gender = known;
        }
    }

    void setOrganisationKind(OrganisationKind kind) {
        organisationKind = kind;
    }

    void add(EntityMention mention) {
        mentions.add(mention);
    }
}
