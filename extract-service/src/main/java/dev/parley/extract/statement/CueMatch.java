package dev.parley.extract.statement;

/** An entry of the lexicon where it stands in the text. */
record CueMatch(CueEntry entry, VerbGroup group) {}
