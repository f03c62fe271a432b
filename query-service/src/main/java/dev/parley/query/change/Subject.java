package dev.parley.query.change;

import dev.parley.query.position.ChangeType;
import dev.parley.query.position.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A position or a disagreement as readers of the feed know it and as it is now.
 *
 * @param key of the position or the disagreement
 * @param follows the number of the last change that told of it, 0 if none did
 * @param issue null for a disagreement about words
 */
sealed interface Subject {
    String key();

    long follows();

    String holderId();

    String issue();

    /** What there is to tell; empty if what readers know still holds. */
    Optional<String> kind();

    /** When it was, by the event date; null if it is not dated. */
    LocalDate date();

    record OfPosition(String key, long follows, String holderId, String issue, Standing before, Standing now)
            implements Subject {
        @Override
        public Optional<String> kind() {
            return Standing.change(before, now).map(ChangeType::word);
        }

        @Override
        public LocalDate date() {
            return now == null ? before.asOf() : now.asOf();
        }
    }

    record OfDisagreement(String key, long follows, String holderId, String issue, Said before, Said now)
            implements Subject {
        @Override
        public Optional<String> kind() {
            if ((before == null) == (now == null)) {
                return Optional.empty();
            }
            return Optional.of(before == null ? Kinds.DISAGREEMENT_BEGAN : Kinds.DISAGREEMENT_ENDED);
        }

        @Override
        public LocalDate date() {
            return now == null ? before.date() : now.date();
        }
    }
}
