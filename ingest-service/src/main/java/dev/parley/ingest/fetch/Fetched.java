package dev.parley.ingest.fetch;

import java.net.URI;

/**
 * A document as a site gave it.
 *
 * @param uri where it was in the end, after redirects
 * @param unchanged whether the site said that it is as before; then there is no body
 * @param body unpacked
 * @param mediaType without parameters, in lower case; empty if the site did not say
 * @param charset that the site named, or null
 * @param validators to ask by next time
 */
public record Fetched(
        URI uri, boolean unchanged, byte[] body, String mediaType, String charset, Validators validators) {}
