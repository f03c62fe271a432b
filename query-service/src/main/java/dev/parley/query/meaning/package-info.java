/** What words mean, as far as wordings of one thing can be told from wordings of another: content words, not grammar. */
package dev.parley.query.meaning;
