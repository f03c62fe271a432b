/**
 * Who is who over all articles: forms of names resolve to entities by what they say, never by when they came. Plain
 * functions on records; the same set of forms always gives the same entities.
 */
package dev.parley.query.identity;
