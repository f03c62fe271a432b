package dev.parley.extract.zone;

import dev.parley.contracts.Zone;

/** A part of the page in chars, end exclusive. */
public record ZoneSpan(Zone.Kind kind, int start, int end) {}
