/** Webhooks: changes are posted to whoever asked for it, signed, in order, again until they are taken. */
package dev.parley.query.follow.webhook;
