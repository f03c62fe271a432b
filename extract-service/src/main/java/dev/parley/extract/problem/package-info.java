/** Errors of the API as RFC 9457 problems. */
package dev.parley.extract.problem;
