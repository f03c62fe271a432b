package dev.parley.extract.statement;

import dev.parley.extract.phrase.VerbGroup;

/** An entry of the lexicon where it stands in the text. */
record CueMatch(CueEntry entry, VerbGroup group) {}
