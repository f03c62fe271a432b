/**
 * The events that Parley's services exchange, as records with guarded constructors, and their one JSON form.
 *
 * <p>All offsets are Unicode code points, 0-based, end exclusive, over the text of the event that carries them.
 */
package dev.parley.contracts;
