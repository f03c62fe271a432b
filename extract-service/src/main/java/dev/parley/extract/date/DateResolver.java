package dev.parley.extract.date;

import dev.parley.contracts.PublicationTime;
import dev.parley.extract.text.Document;
import java.time.LocalDate;

/** Resolves phrases of time against the day of publication. */
public final class DateResolver {
    private final Document document;
    private final LocalDate published;

    private DateResolver(Document document, LocalDate published) {
        this.document = document;
        this.published = published;
    }

    /** @param publishedAt null if not known; then only dates that name their year resolve */
    public static DateResolver of(Document document, PublicationTime publishedAt) {
        return new DateResolver(document, publishedAt == null ? null : publishedAt.date());
    }

    /** The day that a phrase between two tokens names, or null if none is certain. */
    public LocalDate resolve(int firstToken, int endToken) {
        return firstToken < endToken && endToken <= document.size() ? published : null;
    }
}
