package dev.parley.local.measure;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Cue;
import dev.parley.contracts.Entity;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Mention;
import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Topics;
import dev.parley.contracts.Zone;
import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.local.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How many statements a second the projection takes, positions and renderings kept. */
final class ProjectionRate {
    private static final int STATEMENTS = 20;
    private static final int STANCES = 10;
    private static final List<String> WORDS = List.of(
            "quota", "harbour", "treaty", "grain", "pilot", "toll", "dam", "turbine", "ferry", "tariff", "patrol");

    private static final String PREFIX = "rate-";
    private static final String PROJECTED =
            "select count(*) from query.article where article_id >= 'rate-' and article_id < 'rate.'";

    private final Random random = new Random(1);
    private final Stack stack;
    private int sent;

    ProjectionRate(Stack stack) {
        this.stack = stack;
    }

    /**
     * What some articles took.
     *
     * @param service processor time of the service
     * @param database processor time of the database
     */
    record Took(int articles, Duration clock, Duration service, Duration database) {
        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %.0f statements/s, %.0f articles/s; processor ms an article: %.1f service, %.1f database%n",
                    what,
                    articles * STATEMENTS / (clock.toNanos() / 1e9),
                    articles / (clock.toNanos() / 1e9),
                    service.toNanos() / 1e6 / articles,
                    database.toNanos() / 1e6 / articles);
        }
    }

    /** Projects so many articles of people and states that the fill has, each of which is new. */
    Took project(int articles) throws SQLException, InterruptedException {
        try (Connection connection =
                DriverManager.getConnection(stack.databaseUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.USER)) {
            long before = projected(connection);
            Duration service = serviceTime();
            Duration database = databaseTime();
            long start = System.nanoTime();
            send(articles);
            while (projected(connection) < before + articles) {
                Thread.sleep(100);
            }
            Duration clock = Duration.ofNanos(System.nanoTime() - start);
            return new Took(
                    articles,
                    clock,
                    serviceTime().minus(service),
                    databaseTime().minus(database));
        }
    }

    private void send(int articles) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.brokerAddress(), "linger.ms", "20", "compression.type", "zstd"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < articles; number++) {
                ArticleExtracted article = article(sent++);
                ProducerRecord<String, byte[]> record =
                        new ProducerRecord<>(Topics.EXTRACTIONS, article.id(), EventJson.write(article));
                record.headers()
                        .add(EventHeaders.TYPE, EventType.of(article).type().getBytes(StandardCharsets.UTF_8))
                        .add(EventHeaders.TIME, "2026-02-01T00:00:00Z".getBytes(StandardCharsets.UTF_8));
                producer.send(record);
            }
        }
    }

    private static long projected(Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PROJECTED)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Duration serviceTime() {
        return time(ProcessHandle.current().children());
    }

    private Duration databaseTime() {
        List<ProcessHandle> services = ProcessHandle.current().children().toList();
        return time(stack.processes()
                .filter(process -> !services.contains(process))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())));
    }

    private static Duration time(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private ArticleExtracted article(int number) {
        String day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(360)).toString();
        StringBuilder text = new StringBuilder();
        List<Entity> entities = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int state = skewed(400);
            entities.add(entity(text, "e" + 2 * i, "State " + state, Entity.Type.STATE, null, null));
            entities.add(entity(
                    text, "e" + (2 * i + 1), "Minister " + state, Entity.Type.PERSON, "foreign minister", "e" + 2 * i));
        }
        for (int i = 0; i < STATEMENTS; i++) {
            int party = random.nextInt(4);
            Span cue = span(text, "said");
            Span content = span(text, words(8));
            statements.add(new Statement(
                    "s" + i,
                    Statement.Type.DIRECT,
                    Zone.Kind.BODY,
                    null,
                    "e" + (2 * party + 1),
                    "e" + 2 * party,
                    null,
                    new Cue("said", List.of(cue), false),
                    List.of(content),
                    null,
                    null,
                    false,
                    "measure"));
            if (i < STANCES) {
                stances.add(new Stance(
                        "p" + i,
                        "e" + 2 * party,
                        null,
                        null,
                        "issue-" + skewed(120),
                        Stance.Polarity.values()[random.nextInt(4)],
                        Stance.Strength.FIRM,
                        List.of(),
                        List.of(content),
                        "s" + i,
                        Stance.Basis.STATEMENT,
                        "measure"));
            }
        }
        return new ArticleExtracted(
                PREFIX + number,
                1,
                "Headline",
                "https://news.example/rate/" + number,
                "Outlet " + random.nextInt(60),
                null,
                null,
                PublicationTime.parse(day),
                "en",
                PREFIX + number,
                text.toString(),
                List.of(),
                entities,
                statements,
                stances,
                new ExtractorStamp("measure", "measure-1"));
    }

    private Entity entity(
            StringBuilder text, String id, String name, Entity.Type type, String role, String affiliation) {
        Span span = span(text, name);
        Mention mention = new Mention(span.start(), span.end(), span.text(), Mention.Kind.NAME);
        return new Entity(id, name, type, null, null, role, affiliation, List.of(mention));
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(40));
        }
        return String.join(" ", words);
    }

    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 3));
    }

    private static Span span(StringBuilder text, String words) {
        int start = text.length();
        text.append(words).append(' ');
        return new Span(start, start + words.length(), words);
    }
}
