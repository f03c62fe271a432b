/** Finds who and what a document names, gathers the spellings of one name, and says whom other words mean. */
package dev.parley.extract.entity;
