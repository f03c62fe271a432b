/** One utterance in the wordings of several outlets: which statements render the same, and where their wordings part. */
package dev.parley.query.utterance;
