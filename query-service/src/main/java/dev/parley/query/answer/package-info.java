/** What all answers have in common over HTTP: revisions, caching, the way in, and how the API's document tells of them. */
package dev.parley.query.answer;
