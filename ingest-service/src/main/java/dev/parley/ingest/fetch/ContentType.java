package dev.parley.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Content-Type header as far as it can be used.
 *
 * @param mediaType in lower case, without parameters; empty if there is none
 * @param charset that this machine can read, or null
 */
public record ContentType(String mediaType, String charset) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    /** Reads the header, which may be null. */
    public static ContentType parse(String header) {
        if (header == null) {
            return new ContentType("", null);
        }
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(
                header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                charset.find() ? known(charset.group(1)) : null);
    }

    private static String known(String charset) {
        try {
            return Charset.isSupported(charset) ? charset : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
