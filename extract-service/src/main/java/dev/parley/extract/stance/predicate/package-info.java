/** The words that lean, and clauses as leanings are read in them. */
package dev.parley.extract.stance.predicate;
