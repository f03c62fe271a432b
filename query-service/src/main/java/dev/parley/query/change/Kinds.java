package dev.parley.query.change;

import dev.parley.query.position.ChangeType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a change can be. */
public final class Kinds {
    static final String DISAGREEMENT_BEGAN = "disagreement-began";
    static final String DISAGREEMENT_ENDED = "disagreement-ended";

    public static final List<String> ALL = Stream.concat(
                    Arrays.stream(ChangeType.values()).map(ChangeType::word),
                    Stream.of(DISAGREEMENT_BEGAN, DISAGREEMENT_ENDED))
            .toList();

    private Kinds() {}
}
