package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Entity;
import dev.parley.contracts.Event;
import dev.parley.contracts.InvalidEventException;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import java.time.LocalDate;

/**
 * What the database takes and gives back unchanged. PostgreSQL has no U+0000, UTF-8 no half of a surrogate pair, indexes
 * no long keys; storing something else instead would no longer be verbatim.
 */
final class Storable {
    private static final int LONGEST_KEY = 200;

    static void check(Event event) {
        key(event.id(), "id");
        if (event instanceof ArticleExtracted article) {
            check(article);
        } else if (event instanceof ArticleWithdrawn withdrawal) {
            text(withdrawal.reason(), "reason");
        }
    }

    private static void check(ArticleExtracted article) {
        text(article.title(), "title");
        text(article.url(), "url");
        text(article.outlet(), "outlet");
        text(article.publisherGroup(), "publisherGroup");
        text(article.agency(), "agency");
        text(article.language(), "language");
        text(article.originId(), "originId");
        text(article.text(), "text");
        text(article.extractor().version(), "extractor");
        text(article.extractor().codebook(), "extractor");
        if (article.publishedAt() != null) {
            checkYear(article.publishedAt().date().getYear(), "publishedAt");
        }
        article.entities().forEach(Storable::check);
        article.statements().forEach(Storable::check);
        article.stances().forEach(Storable::check);
    }

    private static void check(Entity entity) {
        key(entity.id(), "entities.id");
        text(entity.name(), "entities.name");
        text(entity.wikidata(), "entities.wikidata");
        text(entity.iso3(), "entities.iso3");
        text(entity.role(), "entities.role");
    }

    private static void check(Statement statement) {
        key(statement.id(), "statements.id");
        text(statement.cue().text(), "statements.cue");
        text(statement.venue(), "statements.venue");
        text(statement.rule(), "statements.rule");
        if (statement.saidOn() != null) {
            checkYear(LocalDate.parse(statement.saidOn()).getYear(), "statements.saidOn");
        }
    }

    private static void check(Stance stance) {
        key(stance.id(), "stances.id");
        key(stance.issue(), "stances.issue");
        text(stance.rule(), "stances.rule");
    }

    static void checkYear(int year, String field) {
        if (year < 1 || year > 9999) {
            throw new InvalidEventException(field + " is not in the years 1 to 9999", null);
        }
    }

    private static void key(String value, String field) {
        if (value.length() > LONGEST_KEY) {
            throw new InvalidEventException(field + " is longer than " + LONGEST_KEY, null);
        }
        text(value, field);
    }

    private static void text(String value, String field) {
        if (value == null) {
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == 0) {
                throw new InvalidEventException(field + " has U+0000 at " + i, null);
            }
            if (Character.isSurrogate(letter)) {
                if (!Character.isSurrogatePair(letter, i + 1 < value.length() ? value.charAt(i + 1) : 0)) {
                    throw new InvalidEventException(field + " has half a surrogate pair at " + i, null);
                }
                i++;
            }
        }
    }

    private Storable() {}
}
