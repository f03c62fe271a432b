package dev.parley.query.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Zone;
import dev.parley.query.stance.StanceView;
import dev.parley.query.statement.StatementView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** An article with its extraction. All spans count code points over {@code text}. */
@RegisterForReflection
public record ArticleView(
        @JsonUnwrapped ArticleReference article,
        String text,
        List<Zone> zones,
        List<EntityInArticle> entities,
        List<StatementView> statements,
        List<StanceView> stances,
        ExtractorStamp extractor) {}
