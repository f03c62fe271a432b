package dev.parley.local.secured;

import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.embedded.EmbeddedKafka;
import dev.parley.embedded.FreePort;
import dev.parley.embedded.SuiteTopics;
import dev.parley.embedded.TlsListener;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** A database and a broker that speak TLS, by a certificate for {@code localhost} that is made anew. */
final class SecuredLinks implements AutoCloseable {
    private static final String NAME = "links";
    private static final String PASSWORD = "made-for-this-run";
    private static final String USER = "parley";

    private final Path certificates;
    private final EmbeddedDatabase database;
    private final EmbeddedKafka broker;
    private final int brokerPort;

    private SecuredLinks(Path certificates, EmbeddedDatabase database, EmbeddedKafka broker, int brokerPort) {
        this.certificates = certificates;
        this.database = database;
        this.broker = broker;
        this.brokerPort = brokerPort;
    }

    static SecuredLinks start(Path data) throws Exception {
        Path certificates = Files.createDirectories(data.resolve("certificates"));
        new CertificateGenerator(certificates, true)
                .generate(new CertificateRequest()
                        .withName(NAME)
                        .withCN("localhost")
                        .withSubjectAlternativeName("DNS:localhost")
                        .withPassword(PASSWORD)
                        .withFormats(List.of(Format.PEM, Format.PKCS12)));
        Path key = certificates.resolve(NAME + ".key");
        // The server takes no key that others may read.
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        EmbeddedDatabase database = EmbeddedDatabase.start(
                data.resolve("database"),
                data.resolve("postgres.log"),
                FreePort.find(),
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", certificates.resolve(NAME + ".crt").toString(),
                        "ssl_key_file", key.toString()));
        int brokerPort = FreePort.find();
        EmbeddedKafka broker = EmbeddedKafka.start(
                data.resolve("broker"),
                FreePort.find(),
                new TlsListener(brokerPort, certificates.resolve(NAME + "-keystore.p12"), PASSWORD));
        SuiteTopics.create(broker.bootstrapServers(), 4);
        letIn(broker);
        return new SecuredLinks(certificates, database, broker, brokerPort);
    }

    private static void letIn(EmbeddedKafka broker) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get();
        }
    }

    /** The certificate that signs for both. */
    Path authority() {
        return certificates.resolve(NAME + "-ca.crt");
    }

    String brokerAddress() {
        return "localhost:" + brokerPort;
    }

    /** What the Secret with the broker's password holds. */
    String brokerLogin() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER + "\" password=\""
                + PASSWORD + "\";";
    }

    /** Host, port and database. */
    String databaseAddress() {
        return database.reactiveUrl().replace("postgresql://127.0.0.1", "localhost");
    }

    /** For JDBC and without TLS, as the test itself looks into the database. */
    String plainDatabase() {
        return database.jdbcUrl();
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
