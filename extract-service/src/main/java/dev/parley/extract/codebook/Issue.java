package dev.parley.extract.codebook;

import java.util.List;

/**
 * Something that actors take a stand on.
 *
 * @param parties ISO 3166-1 alpha-3 codes of states that the article must name; empty if any will do
 * @param target one of these must be in the words that the stance is about
 * @param context one of these must be in the sentence; empty if none is needed
 * @param without none of these may be in the sentence
 * @param turned wordings that make support for the words opposition to the issue ("keeping sanctions")
 * @param straight wordings that speak for the issue whatever else they have ("lifting sanctions")
 * @param over ids of the more general issues that this one replaces where both match
 * @param examples texts that must, or must not, give a stance on it
 */
public record Issue(
        String id,
        String label,
        String description,
        List<String> parties,
        List<WordPattern> target,
        List<WordPattern> context,
        List<WordPattern> without,
        List<WordPattern> turned,
        List<WordPattern> straight,
        List<String> over,
        List<Example> examples) {
    public Issue {
        parties = List.copyOf(parties);
        target = List.copyOf(target);
        context = List.copyOf(context);
        without = List.copyOf(without);
        turned = List.copyOf(turned);
        straight = List.copyOf(straight);
        over = List.copyOf(over);
        examples = List.copyOf(examples);
    }
}
