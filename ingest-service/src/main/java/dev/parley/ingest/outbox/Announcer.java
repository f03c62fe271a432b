package dev.parley.ingest.outbox;

import io.smallrye.mutiny.Uni;

/** Hands events to the broker. */
interface Announcer {

    /** Completes when the brokers have the event; fails if they did not take it. */
    Uni<Void> send(OutgoingEvent outgoing);
}
