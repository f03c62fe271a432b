package dev.parley.extract.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A fixed number of threads that each work on one thing for a limited time.
 *
 * <p>Work that is overdue is given up: its future fails, its thread is interrupted, and until that thread is through
 * another one takes its place, so one endless article never holds up the others.
 */
public final class TimedPool implements AutoCloseable {
    private final Duration limit;
    private final int threads;
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService watch;
    private int overdue;

    /**
     * Starts no thread yet.
     *
     * @param name of the threads
     * @param threads how many work at a time
     * @param waiting how many may wait for one
     * @param limit how long each may work, not counted while it waits
     */
    public TimedPool(String name, int threads, int waiting, Duration limit) {
        this.limit = limit;
        this.threads = threads;
        this.workers = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), named(name));
        this.watch = Executors.newSingleThreadScheduledExecutor(named(name + "-watch"));
    }

    /**
     * Works in the background.
     *
     * @return completes with the result, or with what the work threw, or with {@link ExtractionOverdueException}
     * @throws RejectedExecutionException if too many wait already, or the pool is closed
     */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        workers.execute(() -> run(work, result));
        return result;
    }

    /** How many threads are still at work that was given up. */
    public synchronized int overdue() {
        return overdue;
    }

    /** Whether as much work was given up and still runs as there are threads. */
    public boolean isOverrun() {
        return overdue() >= threads;
    }

    private <T> void run(Callable<T> work, CompletableFuture<T> result) {
        Watched watched = new Watched(Thread.currentThread());
        ScheduledFuture<?> alarm = watch.schedule(
                () -> {
                    if (watched.giveUp()) {
                        result.completeExceptionally(new ExtractionOverdueException(limit));
                    }
                },
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
        Runnable outcome;
        try {
            T value = work.call();
            outcome = () -> result.complete(value);
        } catch (Throwable failure) {
            outcome = () -> result.completeExceptionally(failure);
        }
        alarm.cancel(false);
        if (watched.endInTime()) {
            outcome.run();
        }
    }

    private synchronized void replace(int change) {
        overdue += change;
        int wanted = threads + Math.min(overdue, threads);
        if (wanted > workers.getCorePoolSize()) {
            workers.setMaximumPoolSize(wanted);
            workers.setCorePoolSize(wanted);
        } else {
            workers.setCorePoolSize(wanted);
            workers.setMaximumPoolSize(wanted);
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        workers.shutdown();
        watch.shutdownNow();
    }

    /** One piece of work under way; it either ends or is given up first. */
    private final class Watched {
        private final Thread thread;
        private boolean ended;
        private boolean givenUp;

        Watched(Thread thread) {
            this.thread = thread;
        }

        synchronized boolean giveUp() {
            if (ended) {
                return false;
            }
            givenUp = true;
            replace(+1);
            thread.interrupt();
            return true;
        }

        /** Whether the work was not given up, so that its outcome counts. */
        synchronized boolean endInTime() {
            ended = true;
            if (givenUp) {
                Thread.interrupted();
                replace(-1);
            }
            return !givenUp;
        }
    }
}
