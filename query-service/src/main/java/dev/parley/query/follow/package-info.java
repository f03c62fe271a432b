/** Ways to follow the feed of changes: a listing, a stream of events, Atom, and webhooks. */
package dev.parley.query.follow;
