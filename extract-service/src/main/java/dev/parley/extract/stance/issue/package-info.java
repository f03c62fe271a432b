/** What a stance is about, by one name for one subject. */
package dev.parley.extract.stance.issue;
