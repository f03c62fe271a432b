package dev.parley.query;

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

/** The contract's records, which carry no framework's annotations, for Jackson in a native executable. */
@RegisterForReflection(
        targets = {
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
            Stance.Polarity.class,
            Stance.Strength.class,
            Stance.Basis.class,
            Statement.class,
            Statement.Type.class,
            Zone.class,
            Zone.Kind.class
        })
final class NativeTypes {
    private NativeTypes() {}
}
