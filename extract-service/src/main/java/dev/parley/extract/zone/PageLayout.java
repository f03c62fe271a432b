package dev.parley.extract.zone;

import java.util.List;

/**
 * What is known of a page before its lines are weighed.
 *
 * @param apart by line, whether white space parts it from the next
 * @param headline the line of the headline, or -1
 * @param story the words of its paragraphs
 */
record PageLayout(List<LineFacts> lines, boolean[] apart, int headline, StoryWords story) {}
