package dev.parley.ingest.origin;

import dev.parley.ingest.likeness.Sample;
import dev.parley.ingest.likeness.Sketch;

/**
 * An accepted version whose origin is still to be looked for.
 *
 * @param ownOrigin the origin that it has if nothing is like it
 * @param agency credited, in lower case, or empty
 */
public record Unsettled(String articleId, int version, String ownOrigin, String agency, Sketch sketch) {
    Sample sample() {
        return sketch.sample();
    }
}
