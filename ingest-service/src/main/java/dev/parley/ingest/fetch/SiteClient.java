package dev.parley.ingest.fetch;

import dev.parley.ingest.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/** One request to a site, at the checked address; follows nothing and unpacks nothing. */
final class SiteClient {
    private static final int LONGEST_HEADERS = 1 << 16;

    private final HttpClient client;
    private final int limit;

    SiteClient(Vertx vertx, int limit) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setMaxPoolSize(64));
        this.limit = limit;
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param within all of it must be here by then
     * @throws ProblemException if there is no answer in time, or too long a one
     */
    Reply get(Destination destination, Map<String, String> headers, Duration within) {
        AtomicReference<HttpClientRequest> running = new AtomicReference<>();
        Future<Reply> reply = client.request(options(destination, headers, within))
                .onSuccess(running::set)
                .compose(this::send);
        try {
            return reply.toCompletionStage().toCompletableFuture().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ProblemException(FetchProblem.tooSlow("the site did not give the whole document in time"));
        } catch (ExecutionException e) {
            throw problem(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(FetchProblem.failed("this service is stopping"));
        } finally {
            HttpClientRequest request = running.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    private static RequestOptions options(Destination destination, Map<String, String> headers, Duration within) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(destination.uri().getHost())
                .setPort(destination.port())
                .setSsl(destination.isSecure())
                .setURI(destination.target())
                .setServer(SocketAddress.inetSocketAddress(
                        destination.port(), destination.address().getHostAddress()))
                .setConnectTimeout(within.toMillis())
                .setHeaders(all);
    }

    /** The answer must be listened to before it can come, or its first part is missed. */
    private Future<Reply> send(HttpClientRequest request) {
        Future<Reply> reply = request.response().compose(this::read);
        return request.end().compose(sent -> reply);
    }

    private Future<Reply> read(HttpClientResponse response) {
        Promise<Reply> reply = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(reply::tryFail);
        response.handler(part -> {
            if (body.length() + part.length() > limit) {
                reply.tryFail(
                        new ProblemException(FetchProblem.tooLarge("the document is longer than " + limit + " bytes")));
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(
                ignored -> reply.tryComplete(new Reply(response.statusCode(), response.headers(), body.getBytes())));
        return reply.future();
    }

    private static ProblemException problem(Throwable cause) {
        if (cause instanceof ProblemException refusal) {
            return refusal;
        }
        if (cause instanceof SSLException) {
            return new ProblemException(FetchProblem.untrusted());
        }
        return new ProblemException(FetchProblem.failed("the site cannot be reached, or broke off"));
    }
}
