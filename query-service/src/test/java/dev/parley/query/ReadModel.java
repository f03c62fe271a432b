package dev.parley.query;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tables themselves, as no API shows them. */
public final class ReadModel {
    private static final List<String> TABLES = List.of(
            "article",
            "name_form",
            "entity",
            "statement",
            "stance",
            "withdrawn_stance",
            "occasion",
            "position",
            "rendering",
            "utterance",
            "disagreement");

    /** Waits until the articles are stored. */
    public static void awaitArticles(String... ids) {
        String list = Arrays.stream(ids).map(id -> "'" + id + "'").collect(Collectors.joining(","));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        number("select count(*) from query.article where article_id in (" + list + ")") == ids.length);
    }

    /** A digest of every row of every table. */
    public static String digest() {
        return TABLES.stream()
                .map(table -> table + "="
                        + text("select count(*) || ':' || coalesce(md5(string_agg(r, '|' order by r)), '') "
                                + "from (select t::text as r from query." + table + " t) rows"))
                .collect(Collectors.joining(" "));
    }

    public static void clear() {
        execute("truncate " + TABLES.stream().map(table -> "query." + table).collect(Collectors.joining(",")));
    }

    public static long number(String sql) {
        return Long.parseLong(text(sql));
    }

    public static String text(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                value("quarkus.datasource.jdbc.url"),
                value("quarkus.datasource.username"),
                value("quarkus.datasource.password"));
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private ReadModel() {}
}
