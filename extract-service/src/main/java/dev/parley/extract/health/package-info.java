/** Checks of the service beyond those of its channels. */
package dev.parley.extract.health;
