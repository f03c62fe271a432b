/** Who stands where on what: clauses read, whose they are, and one stance of several readings. */
package dev.parley.extract.stance;
