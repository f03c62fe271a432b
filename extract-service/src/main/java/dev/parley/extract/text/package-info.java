/** Reads a text into tokens, sentences, paragraphs and quotations. All offsets are chars; the index of a token is its place in the document. */
package dev.parley.extract.text;
