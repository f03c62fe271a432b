package dev.parley.query.export;

import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;

/** Puts rows and formats together to files, each named as its address ends. */
@ApplicationScoped
class Files {
    private final Cursors cursors;

    Files(Cursors cursors) {
        this.cursors = cursors;
    }

    /** What a file is made of. */
    record Content<T>(Multi<List<T>> pieces, Format<T> format) {}

    /** The parameters of a listing, of which a file is all pages at once. */
    static Parameters parameters(UriInfo uri, Set<String> ofListing, String... more) {
        Set<String> known = new HashSet<>(ofListing);
        known.removeAll(Set.of("limit", "cursor"));
        known.addAll(List.of(more));
        return Parameters.of(uri, known);
    }

    /** The file of a query's rows. */
    <T> RestMulti<byte[]> of(UriInfo uri, Uni<Query> query, Function<Row, T> piece, Format<T> format) {
        return of(uri, query.map(asked -> new Content<>(read(asked, piece), format)));
    }

    /** The query's rows as pieces. */
    <T> Multi<List<T>> read(Query query, Function<Row, T> piece) {
        return cursors.rows(query).map(rows -> rows.stream().map(piece).toList());
    }

    static <T> RestMulti<byte[]> of(UriInfo uri, Uni<Content<T>> content) {
        String path = uri.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Multi<byte[]> text =
                content.onItem().transformToMulti(Files::text).map(piece -> piece.getBytes(StandardCharsets.UTF_8));
        return RestMulti.fromMultiData(text)
                // Of JSON, pieces would else become items of one array.
                .encodeAsJsonArray(!name.endsWith(".jsonld"))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Nothing is sent before the first batch is there: a refusal can still become the whole answer until then. */
    private static <T> Multi<String> text(Content<T> content) {
        Format<T> format = content.format();
        AtomicBoolean begun = new AtomicBoolean();
        Supplier<String> beginning = () -> begun.getAndSet(true) ? "" : format.begin();
        return Multi.createBy()
                .concatenating()
                .streams(
                        content.pieces().map(pieces -> beginning.get() + format.text(pieces)),
                        Multi.createFrom().item(() -> beginning.get() + format.end()))
                .filter(text -> !text.isEmpty());
    }
}
