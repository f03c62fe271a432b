/** Answers as files for other programs: rows are read by cursor and written as they come, however many there are. */
package dev.parley.query.export;
