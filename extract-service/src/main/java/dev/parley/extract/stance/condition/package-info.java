/** On what a stance depends, where it stands before, behind or in a list. */
package dev.parley.extract.stance.condition;
