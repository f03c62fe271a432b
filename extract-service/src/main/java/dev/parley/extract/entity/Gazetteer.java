package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.data.Table;
import dev.parley.extract.entity.PhraseTrie.Match;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** Known states, organisations, outlets, places, agreements and people, by all their names. */
final class Gazetteer {
    private final PhraseTrie<Meaning> names = new PhraseTrie<>();
    private final PhraseTrie<Meaning> phrases = new PhraseTrie<>();
    private final Map<String, KnownEntity> states = new HashMap<>();
    /** What an institution of an organisation is part of. */
    private final Map<KnownEntity, KnownEntity> parents = new HashMap<>();

    static Gazetteer standard() {
        Gazetteer gazetteer = new Gazetteer();
        Table.read("entity/states.tsv").forEach(gazetteer::addState);
        for (Table.Row row : Table.read("entity/organisations.tsv")) {
            OrganisationKind kind = OrganisationKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            KnownEntity organisation = gazetteer.organisation(row, kind, row.orNull("wikidata"));
            gazetteer.addAll(row, organisation);
            if (row.orNull("parent") != null) {
                gazetteer.parents.put(
                        organisation,
                        gazetteer.longest(Words.of(row.get("parent"))).value().entity());
            }
        }
        for (Table.Row row : Table.read("entity/media.tsv")) {
            gazetteer.addAll(row, gazetteer.organisation(row, OrganisationKind.MEDIA, null));
        }
        for (Table.Row row : Table.read("entity/persons.tsv")) {
            Gender gender = Gender.valueOf(row.get("gender").toUpperCase(Locale.ROOT));
            gazetteer.addAll(
                    row,
                    new KnownEntity(
                            row.get("name"),
                            Entity.Type.PERSON,
                            null,
                            row.orNull("state"),
                            row.orNull("wikidata"),
                            gender));
        }
        for (Table.Row row : Table.read("entity/agreements.tsv")) {
            KnownEntity agreement = new KnownEntity(
                    row.get("name"), Entity.Type.AGREEMENT, null, null, row.orNull("wikidata"), Gender.UNKNOWN);
            gazetteer.addAll(row, agreement);
            row.list("phrases").forEach(phrase -> gazetteer.phrases.add(Words.of(phrase), Meaning.name(agreement)));
        }
        Table.read("entity/metonyms.tsv").forEach(gazetteer::addMetonym);
        for (Table.Row row : Table.read("entity/places.tsv")) {
            gazetteer.addAll(row, KnownEntity.place(row.get("name"), row.orNull("wikidata")));
        }
        return gazetteer;
    }

    /** The longest name that begins at a token, or null. */
    Match<Meaning> find(Document document, int first, int end) {
        Match<Meaning> name = names.longest(at -> Words.plain(document.token(at).text()), first, end);
        if (name != null) {
            return name;
        }
        return phrases.longest(at -> document.token(at).lower(), first, end);
    }

    /** The longest name that a row of so many words begins with, or null. */
    Match<Meaning> find(IntFunction<String> words, int length) {
        return names.longest(at -> Words.plain(words.apply(at)), 0, length);
    }

    /** The state of an ISO 3166-1 alpha-3 code, or null. */
    KnownEntity state(String iso3) {
        return states.get(iso3);
    }

    /** The organisation that another is an institution of, or null. */
    KnownEntity parent(KnownEntity entity) {
        return parents.get(entity);
    }

    /** Adds an actor that a codebook names. */
    void add(KnownEntity entity, List<String> aliases) {
        names.add(Words.of(entity.name()), Meaning.name(entity));
        aliases.forEach(alias -> names.add(Words.of(alias), Meaning.name(entity)));
    }

    private void addState(Table.Row row) {
        KnownEntity state = new KnownEntity(
                row.get("name"), Entity.Type.STATE, null, row.get("iso3"), row.get("wikidata"), Gender.UNKNOWN);
        states.put(state.iso3(), state);
        add(state, row.list("aliases"));
        for (String demonym : row.list("demonyms")) {
            names.add(Words.of(demonym), new Meaning(state, Meaning.Form.DEMONYM, null));
        }
        for (String capital : row.list("capitals")) {
            names.add(Words.of(capital), new Meaning(state, Meaning.Form.CAPITAL, KnownEntity.place(capital, null)));
        }
        for (String city : row.list("cities")) {
            names.add(Words.of(city), new Meaning(state, Meaning.Form.CITY, KnownEntity.place(city, null)));
        }
    }

    private void addMetonym(Table.Row row) {
        Match<Meaning> actor = longest(Words.of(row.get("means")));
        String city = row.get("city");
        names.add(
                Words.of(city),
                new Meaning(
                        actor.value().entity(), Meaning.Form.CAPITAL, KnownEntity.place(city, row.orNull("wikidata"))));
    }

    private Match<Meaning> longest(List<String> words) {
        return names.longest(words::get, 0, words.size());
    }

    private KnownEntity organisation(Table.Row row, OrganisationKind kind, String wikidata) {
        return new KnownEntity(
                row.get("name"), Entity.Type.ORGANISATION, kind, row.orNull("state"), wikidata, Gender.UNKNOWN);
    }

    private void addAll(Table.Row row, KnownEntity entity) {
        add(entity, row.list("aliases"));
    }
}
