package dev.parley.contracts;

import java.util.List;

/**
 * The words that attribute a content to its source.
 *
 * @param text the cue as one string, for people
 * @param spans where it stands; empty only if inherited
 * @param inherited true for a quotation that goes on under the cue of the one before
 */
public record Cue(String text, List<Span> spans, boolean inherited) {
    public Cue {
        Guard.present(text, "text");
        spans = Guard.list(spans);
        if (spans.isEmpty() && !inherited) {
            throw new IllegalArgumentException("spans must not be empty unless the cue is inherited");
        }
    }
}
