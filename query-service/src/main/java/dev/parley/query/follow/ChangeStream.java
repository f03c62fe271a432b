package dev.parley.query.follow;

import dev.parley.query.change.ChangeFilter;
import dev.parley.query.change.ChangeView;
import dev.parley.query.change.LiveChanges;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;

/**
 * What one client follows, as server-sent events. The next changes are fetched when the client has taken the last ones, so
 * that a slow client holds no more than one page of them.
 */
final class ChangeStream {
    private static final int PAGE = 100;
    private static final int RECONNECT_MILLIS = 2_000;

    private final LiveChanges live;
    private final ChangeFilter filter;
    private final Sse sse;
    private long seen;

    ChangeStream(LiveChanges live, ChangeFilter filter, long after, Sse sse) {
        this.live = live;
        this.filter = filter;
        this.seen = after;
        this.sse = sse;
    }

    /** Ends when the replica stops; the client comes back with the last id that it has seen. */
    Multi<OutboundSseEvent> events() {
        OutboundSseEvent first = sse.newEventBuilder()
                .comment("following")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
        Multi<OutboundSseEvent> all = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(first),
                        Multi.createBy()
                                .repeating()
                                .uni(this::next)
                                .until(events -> live.closed())
                                .onItem()
                                .transformToMultiAndConcatenate(
                                        events -> Multi.createFrom().iterable(events)));
        return all.onSubscription().invoke(live::joined).onTermination().invoke(live::left);
    }

    private Uni<List<OutboundSseEvent>> next() {
        return live.next(filter, seen, PAGE).map(step -> {
            seen = step.seen();
            List<OutboundSseEvent> events = new ArrayList<>();
            step.changes().forEach(change -> events.add(event(change)));
            if (events.isEmpty()) {
                events.add(sse.newEventBuilder().comment("alive").build());
            }
            return events;
        });
    }

    private OutboundSseEvent event(ChangeView change) {
        return sse.newEventBuilder()
                .id(Long.toString(change.id()))
                .name(change.kind())
                .data(ChangeView.class, change)
                .mediaType(jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
