package dev.parley.ingest.imports;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Keeps uploaded files until they are taken in. */
@ApplicationScoped
class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final Path folder;
    private final long limit;
    private final Semaphore places;
    private final int concurrent;
    private volatile String place;

    Uploads(ImportConfig config) {
        folder = config.uploads().toAbsolutePath();
        limit = config.upload().asLongValue();
        concurrent = config.concurrentUploads();
        places = new Semaphore(concurrent);
    }

    /** Tells this folder from those of replicas that do not share it. */
    String place() {
        if (place == null) {
            try {
                place = readPlace();
            } catch (IOException e) {
                throw new UncheckedIOException("no place for uploads at " + folder, e);
            }
        }
        return place;
    }

    private String readPlace() throws IOException {
        Files.createDirectories(folder);
        Path mark = folder.resolve(".place");
        try {
            Files.writeString(mark, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException existing) {
            return Files.readString(mark);
        }
        return Files.readString(mark);
    }

    /**
     * Stores an upload; when this returns, it is on the disk.
     *
     * @throws ProblemException if it is longer than the limit, or too many are stored at once
     */
    Path store(String id, InputStream body) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.busy("at most " + concurrent + " files are taken at once; try again later"),
                    Duration.ofSeconds(10));
        }
        Path file = folder.resolve(id);
        try {
            place();
            write(file, body);
            return file;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        } finally {
            places.release();
        }
    }

    private void write(Path file, InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new ProblemException(Problem.tooLarge("the file is longer than " + limit + " bytes"));
                }
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    out.write(part);
                }
            }
            out.force(true);
        }
    }

    /** Removes an upload that nobody needs any more; one that stays for a fault of the disk is only logged. */
    void remove(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            LOG.warnf("an upload could not be removed import=%s cause=%s", id, e);
        }
    }
}
