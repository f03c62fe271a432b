/** Gets documents from web sites without being led where it must not go, and without being a burden to them. */
package dev.parley.ingest.fetch;
