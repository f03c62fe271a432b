package dev.parley.extract.engine;

import dev.parley.extract.Extractor;
import dev.parley.extract.codebook.Codebook;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Makes the engine when the service starts, and the threads that it runs on. */
final class EngineProducer {
    private static final Logger LOG = Logger.getLogger(EngineProducer.class);

    @Produces
    @Singleton
    @Startup
    ExtractionEngine engine(ExtractConfig config) {
        Extractor extractor =
                config.codebook().map(Codebook::load).map(Extractor::create).orElseGet(Extractor::standard);
        Codebook codebook = extractor.codebook();
        LOG.infof(
                "Codebook read: version=%s issues=%d actors=%d",
                codebook.version(), codebook.issues().size(), codebook.actors().size());
        return ExtractionEngine.with(extractor);
    }

    @Produces
    @Singleton
    @ForRecords
    TimedPool poolForRecords(ExtractConfig config) {
        return new TimedPool("extract-records", threads(config), Integer.MAX_VALUE, config.timeLimit());
    }

    @Produces
    @Singleton
    @ForRequests
    TimedPool poolForRequests(ExtractConfig config) {
        return new TimedPool("extract-requests", threads(config), config.api().maxWaiting(), config.timeLimit());
    }

    void closePoolForRecords(@Disposes @ForRecords TimedPool pool) {
        pool.close();
    }

    void closePoolForRequests(@Disposes @ForRequests TimedPool pool) {
        pool.close();
    }

    private static int threads(ExtractConfig config) {
        return config.threads().orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }
}
