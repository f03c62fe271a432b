package dev.parley.query.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.query.export.Table.Column;
import dev.parley.query.stance.StanceView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/** Stances as event records after PLOVER, as far as {@link #COVERED} says. */
final class PloverEvents {
    static final String COVERED =
            "After the PLOVER ontology: event type and quad from polarity and basis. The recipient is "
                    + "the article's words, not a coded actor; modes, contexts and places are not covered; neutral stances are no "
                    + "events.";

    /** An event; names are those of the ontology's records. */
    @RegisterForReflection
    record Event(
            @JsonProperty("event_id") String id,
            @JsonProperty("event_date") LocalDate date,
            @JsonProperty("event_type") String type,
            @JsonProperty("event_quad") String quad,
            @JsonProperty("actor") String actor,
            @JsonProperty("actor_id") String actorId,
            @JsonProperty("recipient") String recipient,
            @JsonProperty("issue") String issue,
            @JsonProperty("basis") String basis,
            @JsonProperty("text") String text,
            @JsonProperty("source") String source,
            @JsonProperty("url") String url) {

        static Event of(StanceView stance) {
            EventType type = EventType.of(stance.polarity(), stance.basis());
            return new Event(
                    stance.article().id() + "." + stance.id(),
                    stance.date(),
                    type.type(),
                    type.quad(),
                    stance.holder().name(),
                    stance.holder().id(),
                    stance.target() == null ? null : stance.target().text(),
                    stance.issue(),
                    stance.basis(),
                    Spans.words(stance.evidence()),
                    stance.article().outlet(),
                    stance.article().url());
        }
    }

    static Table<Event> table() {
        return Table.of(List.of(
                new Column<>("event_id", Event::id),
                new Column<>("event_date", Event::date),
                new Column<>("event_type", Event::type),
                new Column<>("event_quad", Event::quad),
                new Column<>("actor", Event::actor),
                new Column<>("actor_id", Event::actorId),
                new Column<>("recipient", Event::recipient),
                new Column<>("issue", Event::issue),
                new Column<>("basis", Event::basis),
                new Column<>("text", Event::text),
                new Column<>("source", Event::source),
                new Column<>("url", Event::url)));
    }

    private PloverEvents() {}
}
