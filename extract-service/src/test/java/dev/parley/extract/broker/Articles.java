package dev.parley.extract.broker;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.PublicationTime;
import java.util.List;

/** Articles to test with. */
public final class Articles {
    public static final String TEXT =
            "The harbour union will return to talks only if the cuts are suspended, its leader Ana Petrić said on Friday.";

    public static ArticleAccepted english(String id, int version) {
        return of(id, version, "en", TEXT);
    }

    public static ArticleAccepted of(String id, int version, String language, String text) {
        return new ArticleAccepted(
                id,
                version,
                "Harbour talks",
                "https://gazette.example/" + id,
                "The Gazette",
                "Example Press",
                null,
                PublicationTime.parse("2026-01-31T08:15:00+01:00"),
                language,
                "o-" + id,
                text,
                List.of());
    }

    private Articles() {}
}
