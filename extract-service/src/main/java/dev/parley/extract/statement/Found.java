package dev.parley.extract.statement;

import dev.parley.contracts.Statement;
import dev.parley.extract.phrase.TokenRange;
import java.util.List;

/**
 * A statement as a sieve found it, in tokens.
 *
 * @param source the words that name the source, or null
 * @param relay the words that name who passed it on, or null
 * @param cue where the cue stands; empty if inherited
 * @param content what was said, in order
 * @param sentence index of the sentence of the cue
 */
record Found(
        TokenRange source,
        TokenRange relay,
        List<TokenRange> cue,
        boolean inherited,
        List<TokenRange> content,
        Statement.Type type,
        boolean denied,
        String rule,
        int sentence) {
    Found {
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    int firstToken() {
        int first = content.get(0).first();
        for (TokenRange range : cue) {
            first = Math.min(first, range.first());
        }
        return first;
    }

    Found withContent(List<TokenRange> longer) {
        return new Found(source, relay, cue, inherited, longer, type, denied, rule, sentence);
    }
}
