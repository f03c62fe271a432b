package dev.parley.query.export;

import dev.parley.query.export.Table.Column;
import dev.parley.query.stance.StanceView;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/**
 * The event list of the Discourse Network Analyzer (versions 2 and 3): a statement of a person or an organisation that
 * agrees or disagrees with a concept, with the document that it stands in. A holder that is a person goes as person, any
 * other as organisation with whoever voiced it as person.
 */
final class Discourse {
    static final String COLUMNS = ", holder.kind as holder_kind";

    /**
     * A stance as such a statement.
     *
     * @param person or null
     * @param organisation or null
     */
    record Line(StanceView stance, String person, String organisation) {

        static Line from(Row row) {
            StanceView stance = StanceView.from(row);
            boolean ofPerson = row.getString("holder_kind").equals("person");
            String voice = stance.voicedBy() == null ? null : stance.voicedBy().name();
            return new Line(
                    stance,
                    ofPerson ? stance.holder().name() : voice,
                    ofPerson ? null : stance.holder().name());
        }
    }

    static Table<Line> events(Agreement agreement) {
        long[] number = {0};
        return Table.quoted(List.of(
                new Column<>("statement ID", line -> ++number[0]),
                new Column<>(
                        "time",
                        line -> line.stance().date() == null
                                ? null
                                : line.stance().date() + " 00:00:00"),
                new Column<>("document ID", line -> line.stance().article().id()),
                new Column<>("document title", line -> line.stance().article().title()),
                new Column<>("author", line -> line.stance().article().agency()),
                new Column<>("source", line -> line.stance().article().outlet()),
                new Column<>("section", line -> ""),
                new Column<>("type", line -> line.stance().basis()),
                new Column<>("text", line -> Spans.words(line.stance().evidence())),
                new Column<>("person", Line::person),
                new Column<>("organization", Line::organisation),
                new Column<>("concept", line -> line.stance().issue()),
                new Column<>("agreement", line -> agreement.of(line.stance().polarity()))));
    }

    private Discourse() {}
}
