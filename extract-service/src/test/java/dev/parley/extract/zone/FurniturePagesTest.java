package dev.parley.extract.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole pages that two writers made without a look at any rule; the floors are what was last measured. */
class FurniturePagesTest {

    @Test
    void furnitureOfPagesWrittenBlindIsCaughtAndTheirStoryKept() throws IOException, URISyntaxException {
        // Given
        Path folder = Path.of(FurniturePagesTest.class
                .getResource("/dev/parley/extract/furniture")
                .toURI());
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.sorted().toList();
        }

        // When
        FurnitureTally tally = FurnitureTally.of(pages);

        // Then
        assertThat(tally.furniture).isEqualTo(710);
        assertThat(tally.body).isEqualTo(662);
        assertThat(tally.caught).as(tally.toString()).isGreaterThanOrEqualTo(688);
        assertThat(tally.lost).as(tally.toString()).isLessThanOrEqualTo(8);
        assertThat(tally.statements).as(tally.toString()).isLessThanOrEqualTo(15);
        assertThat(tally.stances).as(tally.toString()).isLessThanOrEqualTo(6);
        assertThat(tally.mentions).as(tally.toString()).isLessThanOrEqualTo(46);
    }
}
