/** Gives tokens their parts of speech, after OpenNLP's English model and a list of its known slips. */
package dev.parley.extract.tag;
