/** Web archives by ISO 28500, such as those of CC-NEWS. */
package dev.parley.ingest.warc;
