package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Zone;
import dev.parley.extract.codebook.Actor;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds the names in a document and gathers those that mean the same. */
public final class EntityFinder {
    private final Lexicons lexicons;
    private final CapitalReading capitals;

    private EntityFinder(Lexicons lexicons, CapitalReading capitals) {
        this.lexicons = lexicons;
        this.capitals = capitals;
    }

    /** A finder over the gazetteer that comes with the extractor and the actors of a codebook. */
    public static EntityFinder with(Codebook codebook) {
        Lexicons lexicons = Lexicons.standard();
        codebook.actors().forEach(actor -> lexicons.gazetteer().add(known(actor), actor.aliases()));
        return new EntityFinder(lexicons, CapitalReading.standard());
    }

    private static KnownEntity known(Actor actor) {
        boolean organisation = actor.type() == Entity.Type.ORGANISATION;
        return new KnownEntity(
                actor.name(),
                actor.type(),
                organisation ? OrganisationKind.OTHER : null,
                actor.affiliation(),
                actor.wikidata(),
                Gender.UNKNOWN);
    }

    /** Everyone and everything named outside boilerplate. Several threads may share the finder. */
    public EntityIndex find(Document document) {
        List<NameCandidate> candidates = new ArrayList<>();
        NameScanner scanner = new NameScanner(document, lexicons, candidates);
        DatelineNames datelines = new DatelineNames(document, lexicons, candidates);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.Kind.DATELINE) {
                datelines.scan(sentence);
            } else if (sentence.zone() != Zone.Kind.BOILERPLATE && sentence.zone() != Zone.Kind.CREDIT) {
                scanner.scan(sentence);
            }
        }
        EntityIndex index = new EntityIndex(document.size(), lexicons);
        Cast cast = new Cast(document, lexicons, capitals, index);
        cast.addAll(candidates);
        cast.addEchoes();
        cast.affiliateKnown();
        new RoleAssigner(document, index, lexicons).assign(cast.persons());
        new PersonalPronouns(document, index).resolve();
        return index;
    }
}
