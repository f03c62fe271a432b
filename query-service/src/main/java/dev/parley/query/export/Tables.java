package dev.parley.query.export;

import dev.parley.contracts.Span;
import dev.parley.query.article.ArticleReference;
import dev.parley.query.entity.EntityName;
import dev.parley.query.export.Table.Column;
import dev.parley.query.position.PositionView;
import dev.parley.query.stance.StanceView;
import dev.parley.query.statement.StatementView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The listings as tables: a row for each item, what it refers to in columns of its own. */
final class Tables {

    static Table<StanceView> stances() {
        List<Column<StanceView>> columns = new ArrayList<>();
        columns.add(new Column<>("stance", StanceView::id));
        columns.add(new Column<>("date", StanceView::date));
        columns.addAll(entity("holder", StanceView::holder));
        columns.addAll(entity("voiced_by", StanceView::voicedBy));
        columns.add(new Column<>("issue", StanceView::issue));
        columns.add(new Column<>("polarity", StanceView::polarity));
        columns.add(new Column<>("strength", StanceView::strength));
        columns.add(new Column<>("conditions", stance -> Spans.words(stance.conditions())));
        columns.add(new Column<>("evidence", stance -> Spans.words(stance.evidence())));
        columns.add(new Column<>("evidence_spans", stance -> Spans.places(stance.evidence())));
        columns.add(new Column<>("target", stance -> words(stance.target())));
        columns.add(new Column<>("basis", StanceView::basis));
        columns.add(new Column<>("whose_words", stance -> stance.words().whose()));
        columns.add(new Column<>("anonymous", stance -> stance.words().anonymous()));
        columns.addAll(entity("relayed_by", stance -> stance.words().relayedBy()));
        columns.add(new Column<>("statement", StanceView::statement));
        columns.add(new Column<>("rule", StanceView::rule));
        columns.addAll(article(StanceView::article));
        return Table.of(columns);
    }

    static Table<StatementView> statements() {
        List<Column<StatementView>> columns = new ArrayList<>();
        columns.add(new Column<>("statement", StatementView::id));
        columns.add(new Column<>("date", StatementView::date));
        columns.add(new Column<>("said_on", StatementView::saidOn));
        columns.addAll(entity("speaker", StatementView::speaker));
        columns.addAll(entity("on_behalf_of", StatementView::onBehalfOf));
        columns.addAll(entity("relayed_by", StatementView::relayedBy));
        columns.add(new Column<>("source", statement -> words(statement.source())));
        columns.add(new Column<>("type", StatementView::type));
        columns.add(new Column<>("whose_words", statement -> statement.words().whose()));
        columns.add(new Column<>("anonymous", statement -> statement.words().anonymous()));
        columns.add(new Column<>("cue", statement -> statement.cue().text()));
        columns.add(new Column<>("content", statement -> Spans.words(statement.content())));
        columns.add(new Column<>("content_spans", statement -> Spans.places(statement.content())));
        columns.add(new Column<>("venue", StatementView::venue));
        columns.add(new Column<>("denied", StatementView::denied));
        columns.add(new Column<>("zone", StatementView::zone));
        columns.add(new Column<>("rule", StatementView::rule));
        columns.addAll(article(StatementView::article));
        return Table.of(columns);
    }

    static Table<PositionView> positions() {
        List<Column<PositionView>> columns = new ArrayList<>(entity("holder", PositionView::holder));
        columns.add(new Column<>("issue", PositionView::issue));
        columns.add(new Column<>("polarity", position -> position.polarity().word()));
        columns.add(new Column<>("strength", position -> position.strength().word()));
        columns.add(new Column<>("conditions", position -> String.join(" | ", position.conditions())));
        columns.add(new Column<>("since", PositionView::since));
        columns.add(new Column<>("as_of", PositionView::asOf));
        columns.add(new Column<>("change", position -> position.change().word()));
        columns.add(new Column<>("trend", position -> position.trend().word()));
        columns.add(new Column<>("occasions", PositionView::occasions));
        columns.add(new Column<>("outlets", position -> String.join(" | ", position.outlets())));
        columns.add(new Column<>("reports", position -> position.counts().reports()));
        columns.add(new Column<>("origins", position -> position.counts().origins()));
        columns.add(
                new Column<>("publisher_groups", position -> position.counts().publisherGroups()));
        return Table.of(columns);
    }

    private static String words(Span span) {
        return span == null ? null : span.text();
    }

    private static <T> List<Column<T>> entity(String name, Function<T, EntityName> entity) {
        return List.of(
                new Column<>(name, orNull(entity, EntityName::name)),
                new Column<>(name + "_id", orNull(entity, EntityName::id)));
    }

    private static <T> List<Column<T>> article(Function<T, ArticleReference> article) {
        return List.of(
                new Column<>("article", article.andThen(ArticleReference::id)),
                new Column<>("article_version", article.andThen(ArticleReference::version)),
                new Column<>("title", article.andThen(ArticleReference::title)),
                new Column<>("url", article.andThen(ArticleReference::url)),
                new Column<>("outlet", article.andThen(ArticleReference::outlet)),
                new Column<>("publisher_group", article.andThen(ArticleReference::publisherGroup)),
                new Column<>("agency", article.andThen(ArticleReference::agency)),
                new Column<>("published_at", article.andThen(ArticleReference::publishedAt)),
                new Column<>("language", article.andThen(ArticleReference::language)),
                new Column<>("origin", article.andThen(ArticleReference::originId)));
    }

    private static <T, V> Function<T, Object> orNull(Function<T, V> value, Function<V, Object> part) {
        return row -> {
            V found = value.apply(row);
            return found == null ? null : part.apply(found);
        };
    }

    private Tables() {}
}
