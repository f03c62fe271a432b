package dev.parley.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFileTest {

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "content");
    }

    @Test
    void findsEveryShapeInFoldersAndPassesOverTheRest() throws IOException {
        // Given
        file("b.html");
        file("a.txt");
        file("inner/c.JSON");
        file("inner/d.ndjson.gz");
        file("inner/e.warc.gz");
        file("inner/f.xml");
        file("notes.md");
        file("page.html.gz");

        // When
        List<ArticleFile> files = ArticleFile.find(List.of(folder));

        // Then
        assertThat(files)
                .extracting(file -> folder.relativize(file.path()).toString())
                .containsExactly(
                        "a.txt", "b.html", "inner/c.JSON", "inner/d.ndjson.gz", "inner/e.warc.gz", "inner/f.xml");
        assertThat(files)
                .extracting(ArticleFile::contentType)
                .containsExactly("text/plain", "text/html", "application/json", null, null, null);
        assertThat(files).extracting(ArticleFile::size).containsOnly(7L);
    }

    @Test
    void leavesItToTheIntakeWhatAFileOfAnotherNameIs() throws IOException {
        // When
        List<ArticleFile> files = ArticleFile.find(List.of(file("dump")));

        // Then
        assertThat(files).singleElement().satisfies(file -> assertThat(file.holdsMany())
                .isTrue());
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> ArticleFile.find(List.of(folder.resolve("missing.txt"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.txt");
    }
}
