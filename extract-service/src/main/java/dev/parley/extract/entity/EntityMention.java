package dev.parley.extract.entity;

import dev.parley.contracts.Mention;

/**
 * Tokens that name or mean a referent.
 *
 * @param first index of the first token
 * @param end index after the last
 */
public record EntityMention(Referent referent, int first, int end, Mention.Kind kind) {

    /** Whether it names the referent, not only describes or points to it. */
    public boolean isName() {
        return kind == Mention.Kind.NAME || kind == Mention.Kind.METONYM;
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }
}
