/** Whose words an answer shows: the speaker's own, somebody's paraphrase, relayed, anonymous, or the reporter's inference. */
package dev.parley.query.wording;
