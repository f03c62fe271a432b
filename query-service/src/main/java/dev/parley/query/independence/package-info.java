/** How many report a thing, and how many of them independently of each other. */
package dev.parley.query.independence;
