package dev.parley.extract.stance;

import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.text.WithoutMarks;

/** A leaning with the clause it was read in. */
record Reading(Leaning leaning, TokenRange segment, boolean fromCue, TokenRange lead) {
    Reading(Leaning leaning, TokenRange segment, boolean fromCue) {
        this(leaning, segment, fromCue, null);
    }

    /** The same in the document with its quotation marks. */
    Reading in(WithoutMarks read) {
        return new Reading(leaning.in(read), Leaning.in(read, segment), fromCue, Leaning.in(read, lead));
    }
}
