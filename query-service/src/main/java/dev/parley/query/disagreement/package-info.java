/** Where outlets differ about one thing: in polarity, wording or attribution. Shown, not judged. */
package dev.parley.query.disagreement;
