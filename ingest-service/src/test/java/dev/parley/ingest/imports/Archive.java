package dev.parley.ingest.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** A web archive that a test writes. */
public final class Archive {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WarcWriter writer;

    public Archive(WarcCompression compression) throws IOException {
        writer = new WarcWriter(Channels.newChannel(bytes), compression);
        writer.write(new Warcinfo.Builder().build());
    }

    public Archive page(String url, String html) throws IOException {
        return response(url, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    Archive response(String url, int status, String mediaType, byte[] body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "Status")
                .addHeader("Content-Type", mediaType)
                .body(MediaType.parse(mediaType.split(";", 2)[0]), body)
                .build();
        writer.write(new WarcResponse.Builder(url)
                .date(Instant.parse("2026-01-30T10:00:00Z"))
                .body(http)
                .build());
        return this;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
