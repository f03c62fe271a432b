/** News in JSON by the IPTC. */
package dev.parley.ingest.ninjs;
