/** A real Kafka broker and a real PostgreSQL server on loopback, for tests and for the local stack. */
package dev.parley.embedded;
