package dev.parley.ingest.fetch;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes this replica's fetcher by the operator's settings. */
@ApplicationScoped
class FetcherProducer {

    @Produces
    @Singleton
    Fetcher fetcher(Vertx vertx, FetchConfig config, SharedPace pace) {
        return make(vertx, config, NameResolver.ofTheMachine(), pace);
    }

    static Fetcher make(Vertx vertx, FetchConfig config, NameResolver resolver, SitePace pace) {
        List<AddressBlock> allowed = config.allow().orElse(List.of()).stream()
                .map(AddressBlock::parse)
                .toList();
        return new Fetcher(
                new AddressGuard(resolver, allowed),
                new SiteClient(vertx, Math.toIntExact(config.size().asLongValue())),
                new RobotRules(config.userAgent(), config.robots(), System::nanoTime),
                pace,
                config);
    }
}
