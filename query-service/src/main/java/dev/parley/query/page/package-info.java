/** Listings: parameters checked before anything is asked, pages by keyset with opaque cursors. */
package dev.parley.query.page;
