package dev.parley.extract.entity;

import dev.parley.contracts.Entity;

/**
 * An entry of the gazetteer.
 *
 * @param kind null unless it is an organisation
 * @param iso3 of the state that it is, or that it belongs to; or null
 */
record KnownEntity(String name, Entity.Type type, OrganisationKind kind, String iso3, String wikidata, Gender gender) {

    static KnownEntity place(String name, String wikidata) {
        return new KnownEntity(name, Entity.Type.PLACE, null, null, wikidata, Gender.UNKNOWN);
    }
}
