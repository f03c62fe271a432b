package dev.parley.query.utterance;

import dev.parley.query.page.Parameters;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which utterances are asked for; a null leaves its part open.
 *
 * @param speaker id or name
 * @param party id or name
 */
record UtteranceFilter(String speaker, String party, LocalDate from, LocalDate to) {
    static final Set<String> PARAMETERS = Set.of("speaker", "party", "from", "to", "limit", "cursor");

    static UtteranceFilter of(Parameters given) {
        return new UtteranceFilter(given.text("speaker"), given.text("party"), given.from(), given.to());
    }
}
