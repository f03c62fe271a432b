/** Where a holder stands on an issue and how that moved, computed from stances by plain functions. */
package dev.parley.query.position;
