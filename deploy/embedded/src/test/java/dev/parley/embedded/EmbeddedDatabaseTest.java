package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void aServerStartedAgainOnItsDirectoryStillHasItsRows() throws SQLException {
        // Given
        try (EmbeddedDatabase database = start();
                Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table note as select 'kept' as words");
        }

        // When
        String words;
        try (EmbeddedDatabase database = start();
                Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select words from note")) {
            row.next();
            words = row.getString(1);
        }

        // Then
        assertThat(words).isEqualTo("kept");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(directory.resolve("data"), directory.resolve("postgres.log"), FreePort.find());
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.USER);
    }
}
