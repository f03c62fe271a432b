/** Takes articles in, cleans them, keeps every version of them and announces them to the rest of the suite. */
package dev.parley.ingest;
