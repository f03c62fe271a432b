/** What clients are told when a request cannot be answered, by RFC 9457. */
package dev.parley.query.problem;
