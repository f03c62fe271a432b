/** Tells the story from the page around it, line by line, by rules that are data. */
package dev.parley.extract.zone;
