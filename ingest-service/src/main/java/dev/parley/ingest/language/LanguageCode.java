package dev.parley.ingest.language;

import java.util.Locale;

/** Languages as the project names them: by ISO 639-1, without region. */
public final class LanguageCode {

    /** The code in what a client or a page calls a language, such as {@code en} in {@code en-GB}; null if there is none. */
    public static String of(String language) {
        String code =
                language == null ? "" : language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return code.matches("[a-z]{2}") ? code : null;
    }

    private LanguageCode() {}
}
