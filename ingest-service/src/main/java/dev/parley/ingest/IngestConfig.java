package dev.parley.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set of the intake. */
@ConfigMapping(prefix = "parley.ingest")
public interface IngestConfig {

    /** Where clients reach the query service; answers link to it. */
    @WithDefault("http://localhost:8080")
    URI queryAddress();

    /** How long a single article waits for a database that does not answer, before its client is told to come again. */
    @WithDefault("20s")
    Duration databasePatience();

    Limits limits();

    Batch batch();

    Relay relay();

    Origins origins();

    Sources sources();

    /** How large things may be. */
    interface Limits {

        /** Bytes of the body of a single article. */
        @WithDefault("10M")
        MemorySize body();

        /** Characters (code points) of an article's text. */
        @WithDefault("2000000")
        int text();

        /** Characters of a title. */
        @WithDefault("1000")
        int title();

        /** Characters of an address. */
        @WithDefault("2000")
        int url();

        /** Characters of any other field. */
        @WithDefault("300")
        int field();

        /** Single articles taken in at once; more are told to come again. */
        @WithDefault("128")
        int concurrent();

        /** Characters of the reason for a withdrawal. */
        @WithDefault("1000")
        int reason();
    }

    /** How batches are taken in. */
    interface Batch {

        /** Bytes of one line. */
        @WithDefault("2M")
        MemorySize line();

        /** Lines of one batch. */
        @WithDefault("1000000")
        long lines();

        /** Batches taken in at once; each may hold {@link #readAhead} and {@link #unreadResults} in memory. */
        @WithDefault("8")
        int concurrent();

        /** Articles written in one transaction, at most. */
        @WithDefault("400")
        int chunk();

        /** Bytes of lines that are read ahead of the writing. */
        @WithDefault("8M")
        MemorySize readAhead();

        /** Bytes of results that may wait for a client which writes before it reads; with more, reading stops. */
        @WithDefault("16M")
        MemorySize unreadResults();

        /** How long a client may leave its results unread once reading stopped for that; then the batch ends. */
        @WithDefault("60s")
        Duration patience();
    }

    /** How accepted versions get from the outbox to the broker. */
    interface Relay {

        /** Off leaves the sending to other replicas. */
        @WithDefault("true")
        boolean enabled();

        /** Versions sent in one transaction, at most. */
        @WithDefault("500")
        int batch();

        /** How often the outbox is looked at without being told; finds what a crashed replica left. */
        @WithDefault("500ms")
        Duration interval();

        /** First pause after a failure; each further one doubles it. */
        @WithDefault("200ms")
        Duration backOff();

        /** How often the outbox is measured for the gauges. */
        @WithDefault("5s")
        Duration gaugeInterval();

        /** How long a version may wait before this replica calls itself not ready. */
        @WithDefault("30s")
        Duration overdue();

        /** Longest pause after failures. */
        @WithDefault("10s")
        Duration longestBackOff();
    }

    /** How copies of one text are found. */
    interface Origins {

        /** Stored wordings that one band may offer; a band with more is no sign of likeness. */
        @WithDefault("64")
        int perBand();

        /** Stored wordings that one article's is compared with, at most; those that share most bands. */
        @WithDefault("24")
        int candidates();

        /** How often it is looked for versions that a crashed replica left unsettled. */
        @WithDefault("10s")
        Duration sweepInterval();

        /** How long a version may be unsettled before another replica settles it. */
        @WithDefault("20s")
        Duration patience();
    }

    /** What is known of outlets. */
    interface Sources {

        /** A file of outlets, CSV, JSON or YAML by its name, that goes before what the API was told, each time it changes. */
        Optional<Path> file();

        /** How often the file is looked at. */
        @WithDefault("30s")
        Duration interval();
    }
}
