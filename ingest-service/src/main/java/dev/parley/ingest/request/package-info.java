/** What requests bring beside articles, read so that a refusal names what is wrong. */
package dev.parley.ingest.request;
