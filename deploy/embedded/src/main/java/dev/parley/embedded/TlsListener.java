package dev.parley.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * A broker's port for clients that come over TLS and say who they are by SCRAM-SHA-512.
 *
 * @param port on {@code localhost}
 * @param keystore of the broker's key and certificate, PKCS 12
 */
public record TlsListener(int port, Path keystore, String password) {
    private static final String NAME = "SASL_SSL";

    /** Adds the port to those that the settings have. */
    void addTo(Properties settings) {
        append(settings, "listeners", NAME + "://localhost:" + port);
        append(settings, "advertised.listeners", NAME + "://localhost:" + port);
        append(settings, "listener.security.protocol.map", NAME + ":" + NAME);
        settings.putAll(Map.of(
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "listener.name.sasl_ssl.ssl.keystore.type", "PKCS12",
                "listener.name.sasl_ssl.ssl.keystore.location", keystore.toString(),
                "listener.name.sasl_ssl.ssl.keystore.password", password));
    }

    private static void append(Properties settings, String name, String entry) {
        settings.setProperty(name, settings.getProperty(name) + "," + entry);
    }
}
