package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Zone;
import dev.parley.extract.ExtractionInterruptedException;
import dev.parley.extract.codebook.Actor;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the names in a document and gathers those that mean the same. */
public final class EntityFinder {
    private final Lexicons lexicons;
    private final CapitalReading capitals;
    /** The roles of people that a codebook names, for articles that give them none. */
    private final Map<String, String> roles = new HashMap<>();

    private EntityFinder(Lexicons lexicons, CapitalReading capitals) {
        this.lexicons = lexicons;
        this.capitals = capitals;
    }

    /** A finder over the gazetteer that comes with the extractor and the actors of a codebook. */
    public static EntityFinder with(Codebook codebook) {
        Lexicons lexicons = Lexicons.standard();
        EntityFinder finder = new EntityFinder(lexicons, CapitalReading.standard());
        for (Actor actor : codebook.actors()) {
            lexicons.gazetteer().add(known(actor), actor.spellings());
            if (actor.role() != null) {
                finder.roles.put(actor.name(), actor.role());
            }
        }
        return finder;
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
            ExtractionInterruptedException.throwIfInterrupted();
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
        index.resolveHomeWith(new HomeState(document, index)::find);
        new RoleAssigner(document, index).assign(cast.persons());
        nameRoles(index);
        new PersonalPronouns(document, index).resolve();
        return index;
    }

    private void nameRoles(EntityIndex index) {
        for (Referent referent : roles.isEmpty() ? List.<Referent>of() : index.referents()) {
            String role = referent.isPerson() ? roles.get(referent.name()) : null;
            if (role != null) {
                referent.describe(new Role(role, referent.speaksFor(), Gender.UNKNOWN));
            }
        }
    }
}
