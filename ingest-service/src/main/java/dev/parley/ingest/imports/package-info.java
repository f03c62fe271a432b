/** Files of many articles, taken in by jobs that go on where they stopped. */
package dev.parley.ingest.imports;
