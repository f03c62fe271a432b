package dev.parley.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void isMadeWhereThereIsNone() {
        try (DataDirectory directory = DataDirectory.open(folder.resolve("deep/down"))) {
            assertThat(directory.log("query").getParent()).isDirectory();
        }
    }

    @Test
    void isRefusedWhereAFileStands() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        // Then
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void isRefusedWhileAnotherStackHasIt() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("another suite is running on " + folder);
            assertThat(first.broker()).startsWithRaw(folder);
        }
    }

    @Test
    void isGivenToASecondStackOnlyAfterTheFirstIsDone() {
        // Given
        DataDirectory.open(folder).close();

        // Then
        try (DataDirectory again = DataDirectory.open(folder)) {
            assertThat(again.database()).startsWithRaw(folder);
        }
    }

    @Test
    void processesThatAKilledStackLeftAreEnded() throws Exception {
        // Given
        Process left = new ProcessBuilder("sleep", "600").start();
        LeftOvers before = new LeftOvers(folder.resolve("processes"));
        before.remember(Stream.of(left.toHandle()));

        // When
        new LeftOvers(folder.resolve("processes")).end();

        // Then
        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("processes")).doesNotExist();
    }

    @Test
    void aProcessThatMerelyHasTheSameNumberIsLetAlone() throws Exception {
        // Given
        Process other = new ProcessBuilder("sleep", "600").start();
        Files.writeString(folder.resolve("processes"), other.pid() + " 2001-01-01T00:00:00Z\n");

        // When
        new LeftOvers(folder.resolve("processes")).end();

        // Then
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }
}
