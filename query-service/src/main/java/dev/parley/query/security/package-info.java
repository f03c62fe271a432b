/** Who may ask and who may decide: callers with keys or tokens, each in a role. */
package dev.parley.query.security;
