/** One reader for each way in which a clause takes a side; LeaningReader asks them in turn. */
package dev.parley.extract.stance.leaning;
