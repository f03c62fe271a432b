/** What people decide about who is who: merge, split, pin and undo, each with who decided and why. */
package dev.parley.query.decision;
