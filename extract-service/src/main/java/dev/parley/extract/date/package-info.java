/** Resolves phrases of time to days. */
package dev.parley.extract.date;
