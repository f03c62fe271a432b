package dev.parley.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts a wire between the service and the database that a test can cut and mend. Comes after the embedded stack. */
public final class SeverableDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String CUT = "parley.test.wire.cut";
    private static final String HELD = "parley.test.wire.held";
    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();

    private ServerSocket wire;

    /** Breaks all connections and lets no new one through. */
    public static void cut() {
        System.setProperty(CUT, "true");
    }

    /** Keeps all connections, and lets nothing through them. */
    public static void hold() {
        System.setProperty(HELD, "true");
    }

    /** Lets connections through again. */
    public static void mend() {
        System.clearProperty(CUT);
        System.clearProperty(HELD);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        URI database = URI.create(System.getProperty("parley.test.reactive"));
        try {
            wire = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(() -> accept(database.getPort()));
        daemon(SeverableDatabase::watch);
        return Map.of(
                "parley.ingest.database-patience",
                "3s",
                "quarkus.datasource.reactive.url",
                "postgresql://127.0.0.1:" + wire.getLocalPort() + database.getPath());
    }

    private void accept(int port) {
        try {
            while (true) {
                Socket client = wire.accept();
                if (System.getProperty(CUT) != null) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                OPEN.add(client);
                OPEN.add(server);
                daemon(() -> pump(client, server));
                daemon(() -> pump(server, client));
            }
        } catch (IOException e) {
            OPEN.forEach(SeverableDatabase::close);
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            byte[] part = new byte[1 << 16];
            for (int read = from.getInputStream().read(part);
                    read >= 0;
                    read = from.getInputStream().read(part)) {
                awaitLetThrough();
                to.getOutputStream().write(part, 0, read);
            }
        } catch (IOException e) {
            OPEN.remove(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        OPEN.remove(from);
    }

    private static void awaitLetThrough() throws InterruptedException {
        while (System.getProperty(HELD) != null) {
            Thread.sleep(20);
        }
    }

    /** The property outlives the class loaders that a test's application is started in. */
    private static void watch() {
        try {
            while (true) {
                if (System.getProperty(CUT) != null) {
                    OPEN.forEach(SeverableDatabase::close);
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
            OPEN.remove(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        mend();
        try {
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
