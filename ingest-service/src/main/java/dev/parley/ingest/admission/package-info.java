/** Says no in time, so that what was let in is served. */
package dev.parley.ingest.admission;
