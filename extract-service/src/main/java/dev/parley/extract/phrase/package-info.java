/** Phrases read over the tags: noun phrases, verb groups, subjects. Shared by the finders of statements and stances. */
package dev.parley.extract.phrase;
