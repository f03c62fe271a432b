/** The feed of changes: how the answers changed, numbered in the order in which it was made known. */
package dev.parley.query.change;
