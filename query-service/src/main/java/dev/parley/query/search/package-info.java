/** What was said, found by words, names and whatever else statements are told apart by, within one bound however much is stored. */
package dev.parley.query.search;
