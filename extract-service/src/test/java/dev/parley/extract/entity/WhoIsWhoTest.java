package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.Extractor;
import dev.parley.extract.entity.WhoIsWhoScore.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who is who in eighty short texts of many naming cultures and subjects. The rules were mended with the open half at hand;
 * of the sealed half only these figures have been looked at.
 */
class WhoIsWhoTest {

    @ParameterizedTest
    @CsvSource({
        "open, CLUSTER, 109, 111",
        "open, TYPE, 109, 111",
        "open, ROLE, 49, 49",
        "open, AFFILIATION, 17, 17",
        "open, SPEAKER, 50, 54",
        "open, BEHALF, 17, 17",
        "open, DATE, 53, 58",
        "open, VENUE, 55, 59",
        "sealed, CLUSTER, 114, 122",
        "sealed, TYPE, 115, 122",
        "sealed, ROLE, 38, 42",
        "sealed, AFFILIATION, 15, 17",
        "sealed, SPEAKER, 54, 65",
        "sealed, BEHALF, 32, 34",
        "sealed, DATE, 62, 67",
        "sealed, VENUE, 59, 65"
    })
    void findsAtLeastAsMuchAsItDid(String half, Measure measure, int right, int asked) {
        // Given
        Extractor extractor = Extractor.standard();
        WhoIsWhoScore score = new WhoIsWhoScore();

        // When
        WhoIsWho.read(half).forEach(text -> score.add(text, extractor.extract(text.article())));

        // Then
        assertThat(score.asked(measure)).isEqualTo(asked);
        assertThat(score.right(measure))
                .as("%s of the %s half: %s", measure, half, half.equals("open") ? score.misses() : "")
                .isGreaterThanOrEqualTo(right);
    }
}
