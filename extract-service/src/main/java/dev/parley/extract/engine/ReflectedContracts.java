package dev.parley.extract.engine;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Cue;
import dev.parley.contracts.Entity;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Mention;
import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The records that {@link dev.parley.contracts.EventJson} reads and writes by reflection, for the native executable. */
@RegisterForReflection(
        targets = {
            ArticleAccepted.class,
            ArticleExtracted.class,
            ArticleWithdrawn.class,
            Cue.class,
            Entity.class,
            Entity.Type.class,
            ExtractorStamp.class,
            Mention.class,
            Mention.Kind.class,
            PublicationTime.class,
            Span.class,
            Stance.class,
            Stance.Basis.class,
            Stance.Polarity.class,
            Stance.Strength.class,
            Statement.class,
            Statement.Type.class,
            Zone.class,
            Zone.Kind.class
        })
final class ReflectedContracts {
    private ReflectedContracts() {}
}
