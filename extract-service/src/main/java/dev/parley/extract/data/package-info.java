/** Reads the knowledge files that come with the extractor. */
package dev.parley.extract.data;
