package dev.parley.extract.statement;

import java.util.Locale;

/** What a source does by a cue. */
enum CueKind {
    SPEECH,
    DENIAL,
    PROMISE,
    QUESTION,
    DEMAND,
    POSITION,
    BELIEF,
    INTENT,
    THREAT,
    FINDING,
    DOCUMENT;

    static CueKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the negated cue still says where its subject stands: "does not support" does, "did not say" does not. */
    boolean meansSomethingNegated() {
        return switch (this) {
            case POSITION, BELIEF, INTENT, PROMISE -> true;
            default -> false;
        };
    }

    /** Whether the cue is an act of communication, so that what it brings cannot go on past the next such act. */
    boolean isUtterance() {
        return switch (this) {
            case SPEECH, DENIAL, PROMISE, QUESTION, DEMAND, THREAT -> true;
            default -> false;
        };
    }
}
