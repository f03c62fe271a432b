package dev.parley.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where one local stack keeps everything; at most one stack runs on it at a time. */
public final class DataDirectory implements AutoCloseable {
    private static final long NEEDED_BYTES = 1L << 30;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the directory, making it if absent.
     *
     * @throws CannotStartException if it cannot be written, has less than 1 GiB left or belongs to a running stack
     */
    public static DataDirectory open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute.resolve("logs"));
            Files.createDirectories(absolute.resolve("imports"));
            long free = Files.getFileStore(absolute).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new CannotStartException("the disk is nearly full: " + (free >> 20) + " MiB are left at "
                        + absolute + ", 1024 MiB are needed. Free some space, or choose another place with --data.");
            }
            FileChannel channel =
                    FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStartException("another suite is running on " + absolute
                        + ". Stop it first, or choose another place with --data.");
            }
            return new DataDirectory(absolute, channel, lock);
        } catch (IOException e) {
            throw new CannotStartException("cannot write to " + absolute + ": " + e.getMessage(), e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The directory of the database's files. */
    public Path database() {
        return path.resolve("postgres");
    }

    /** The directory of the broker's files. */
    public Path broker() {
        return path.resolve("kafka");
    }

    /** The folder whose files can be named to the intake as imports. */
    public Path imports() {
        return path.resolve("imports");
    }

    /** The folder of files that were uploaded to the intake and are not taken in yet. */
    Path uploads() {
        return path.resolve("uploads");
    }

    /** The file that takes the messages of one part of the stack. */
    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** The file that remembers which processes were started, for a successor to end what a killed stack left. */
    Path processes() {
        return path.resolve("processes");
    }

    /** Writes down where the broker listens, for the commands that speak to it while the stack runs. */
    void tellBroker(String address) {
        try {
            Files.writeString(path.resolve("broker"), address);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("broker"));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + path, e);
        }
    }
}
