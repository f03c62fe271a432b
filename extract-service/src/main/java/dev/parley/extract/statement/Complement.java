package dev.parley.extract.statement;

import dev.parley.extract.phrase.TokenRange;

/**
 * What follows a cue.
 *
 * @param content the tokens of what was said
 */
record Complement(CueFrame frame, TokenRange content) {

    static Complement orNull(CueFrame frame, int first, int end) {
        TokenRange content = TokenRange.orNull(first, end);
        return content == null ? null : new Complement(frame, content);
    }
}
