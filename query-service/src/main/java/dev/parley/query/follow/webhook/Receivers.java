package dev.parley.query.follow.webhook;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** Posts to receivers, at the address that was checked; follows no redirects and reads no bodies. */
@ApplicationScoped
class Receivers {
    private final AddressGuard guard;
    private final HttpClient client;
    private final WebhookSettings settings;

    Receivers(Vertx vertx, WebhookSettings settings) {
        List<AddressBlock> allowed = settings.allow().orElse(List.of()).stream()
                .map(AddressBlock::parse)
                .toList();
        this.guard = new AddressGuard(InetAddress::getAllByName, allowed);
        this.settings = settings;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(settings.atOnce())
                .setConnectTimeout(Math.toIntExact(settings.timeout().toMillis())));
    }

    /** Fails with {@link AddressGuard.RefusedException} if it must not be posted to. */
    Uni<AddressGuard.Receiver> check(String url) {
        return Uni.createFrom()
                .<AddressGuard.Receiver>emitter(result -> {
                    try {
                        result.complete(guard.check(url));
                    } catch (AddressGuard.RefusedException e) {
                        result.fail(e);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The status of the answer; fails if there is none in time. */
    Uni<Integer> post(String url, Map<String, String> headers, String body) {
        return check(url)
                .chain(receiver -> Uni.createFrom().completionStage(() -> client.request(options(receiver, headers))
                        .compose(request -> send(request, body))
                        .toCompletionStage()))
                .ifNoItem()
                .after(settings.timeout())
                .fail();
    }

    private static io.vertx.core.Future<Integer> send(HttpClientRequest request, String body) {
        return request.send(Buffer.buffer(body)).map(response -> {
            int status = response.statusCode();
            // What it says is of no interest; the connection is not used again.
            request.connection().close();
            return status;
        });
    }

    private RequestOptions options(AddressGuard.Receiver receiver, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(receiver.uri().getHost())
                .setPort(receiver.port())
                .setSsl(receiver.secure())
                .setURI(receiver.target())
                .setFollowRedirects(false)
                .setTimeout(settings.timeout().toMillis())
                .setServer(SocketAddress.inetSocketAddress(
                        receiver.port(), receiver.address().getHostAddress()));
        headers.forEach(options::putHeader);
        return options;
    }
}
