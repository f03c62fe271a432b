/** What reviewers judge of statements and stances, and how far they agree. */
package dev.parley.query.correction;
