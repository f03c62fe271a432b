package dev.parley.query.follow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of server-sent events that takes nothing of what is sent until it is asked for it. */
final class StalledClient implements AutoCloseable {
    private static final int SMALL = 4096;

    private final Socket socket;

    private StalledClient(Socket socket) {
        this.socket = socket;
    }

    static StalledClient open(URI stream, String lastSeen) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
        String request = "GET " + stream.getPath() + " HTTP/1.1\r\nHost: " + stream.getAuthority()
                + "\r\nAccept: text/event-stream\r\nLast-Event-ID: " + lastSeen + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new StalledClient(socket);
    }

    /** Takes what waits, up to the event with this id; gives the ids of all. */
    List<Integer> idsUntil(int last) throws IOException {
        List<Integer> ids = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && (ids.isEmpty() || ids.get(ids.size() - 1) < last)) {
            if (line.startsWith("id:")) {
                ids.add(Integer.valueOf(line.substring("id:".length()).strip()));
            }
            line = lines.readLine();
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
