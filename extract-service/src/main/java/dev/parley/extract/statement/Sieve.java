package dev.parley.extract.statement;

import dev.parley.extract.text.Sentence;

/** One way of finding statements. Sieves run in order over each sentence; what one has taken is closed to the next. */
interface Sieve {
    void apply(Sentence sentence, Reading reading, Findings findings);
}
