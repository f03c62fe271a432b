/** The HTTP API: one text in, what was found in it out. */
package dev.parley.extract.api;
