/** Records that could not be processed: how they are set aside, and the command that sends them again. */
package dev.parley.extract.deadletter;
