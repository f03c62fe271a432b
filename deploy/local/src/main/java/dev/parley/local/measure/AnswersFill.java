package dev.parley.local.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills a read model with made-up answers, in the database. */
final class AnswersFill {

    /** Replaces all that is stored by this many stances and twice as many statements. */
    static void fill(String jdbcUrl, String user, long stances) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, user);
                Statement statement = connection.createStatement()) {
            for (String part : script(stances).split(";\n")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static String script(long stances) throws IOException {
        try (InputStream script = AnswersFill.class.getResourceAsStream("answers.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$stances", Long.toString(stances));
        }
    }

    private AnswersFill() {}
}
