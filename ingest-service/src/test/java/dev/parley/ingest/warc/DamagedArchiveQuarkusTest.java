package dev.parley.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.WebSite;
import dev.parley.ingest.fetch.PageReader;
import dev.parley.ingest.imports.Archive;
import dev.parley.ingest.imports.ImportRecord;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.WarcCompression;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class DamagedArchiveQuarkusTest {
    private static final int LARGEST = 1 << 20;

    @Inject
    PageReader pages;

    @TempDir
    Path folder;

    /** An archive of one page, which begins with a record about the archive. */
    private static byte[] page(WarcCompression packing, String name) throws IOException {
        return new Archive(packing)
                .page("https://gazette.example/" + name, WebSite.article("Talks of " + name, "An offer was made."))
                .bytes();
    }

    /** Text that a packer cannot make much shorter, so that its member is read in several pieces. */
    private static String manyWords() {
        Random random = new Random(1);
        return Stream.generate(() -> Long.toString(random.nextLong(), 36))
                .limit(10_000)
                .collect(Collectors.joining(" "));
    }

    private Path file(byte[]... parts) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return Files.write(folder.resolve("archive"), whole.toByteArray());
    }

    private List<ImportRecord> read(Path archive, long start, long before) throws IOException {
        List<ImportRecord> records = new ArrayList<>();
        try (WarcSource source = WarcSource.open(archive, pages, LARGEST, start, before)) {
            for (ImportRecord record = source.next(); record != null; record = source.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private static List<String> articles(List<ImportRecord> records) {
        return records.stream()
                .filter(record -> record.submission() != null)
                .map(record -> record.submission().title())
                .toList();
    }

    private static List<ImportRecord> refused(List<ImportRecord> records) {
        return records.stream().filter(record -> record.problem() != null).toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void goesOnBehindAMemberThatIsCutShort() throws IOException {
        // Given
        byte[] cut = new Archive(WarcCompression.GZIP)
                .page("https://gazette.example/second", WebSite.article("Second", manyWords()))
                .bytes();

        // When
        List<ImportRecord> records = read(
                file(
                        page(WarcCompression.GZIP, "first"),
                        Arrays.copyOf(cut, cut.length / 2),
                        page(WarcCompression.GZIP, "third")),
                0,
                0);

        // Then
        assertThat(articles(records)).containsExactly("Talks of first", "Talks of third");
        assertThat(refused(records)).singleElement().satisfies(record -> {
            assertThat(record.reference()).isEqualTo("https://gazette.example/second");
            assertThat(record.problem().detail()).isNotBlank();
        });
        assertThat(records).extracting(ImportRecord::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @ParameterizedTest
    @EnumSource(WarcCompression.class)
    void goesOnBehindAHeaderThatIsNone(WarcCompression packing) throws IOException {
        // Given
        String header = "WARC/1.0\r\nWARC-Type response of no length\r\n\r\nlost\r\n\r\n";
        byte[] none = packing == WarcCompression.GZIP ? gzip(header) : header.getBytes(StandardCharsets.UTF_8);

        // When
        List<ImportRecord> records = read(file(page(packing, "first"), none, page(packing, "second")), 0, 0);

        // Then
        assertThat(articles(records)).containsExactly("Talks of first", "Talks of second");
        assertThat(refused(records))
                .singleElement()
                .satisfies(record -> assertThat(record.problem().detail()).contains("damaged from byte"));
    }

    @Test
    void comesToTheSameWhereverItWasOpenedAgain() throws IOException {
        // Given
        byte[] cut = page(WarcCompression.GZIP, "second");
        Path archive = file(
                page(WarcCompression.GZIP, "first"),
                gzip("WARC/1.0\r\nno header\r\n\r\n"),
                Arrays.copyOf(cut, cut.length - 200),
                page(WarcCompression.GZIP, "third"));
        List<ImportRecord> whole = read(archive, 0, 0);

        for (int i = 0; i < whole.size(); i++) {
            // When
            ImportRecord last = whole.get(i);
            List<ImportRecord> rest = read(archive, last.end(), last.number());

            // Then
            assertThat(rest)
                    .usingRecursiveComparison()
                    .comparingOnlyFields("number", "end", "reference")
                    .isEqualTo(whole.subList(i + 1, whole.size()));
            assertThat(articles(rest)).isEqualTo(articles(whole.subList(i + 1, whole.size())));
        }
    }

    @Test
    void saysSoIfNothingFollowsTheDamage() throws IOException {
        // Given
        Path archive = file(page(WarcCompression.GZIP, "first"), "no member".getBytes(StandardCharsets.UTF_8));

        // When, then
        assertThatThrownBy(() -> read(archive, 0, 0))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("broken after record 2");
    }
}
