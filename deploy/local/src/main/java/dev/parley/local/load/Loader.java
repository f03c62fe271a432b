package dev.parley.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.local.client.IngestClient;
import dev.parley.local.client.Submission;
import dev.parley.local.seeds.Corpus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sends files, with patience for an intake that is busy. */
final class Loader {
    private static final Duration LOOK = Duration.ofMillis(300);

    private final IngestClient ingest;
    private final LoadProgress progress;
    private final Duration patience;

    /** @param patience how long one file waits for an intake that is busy or away */
    Loader(IngestClient ingest, LoadProgress progress, Duration patience) {
        this.ingest = ingest;
        this.progress = progress;
        this.patience = patience;
    }

    /** Sends one file and waits until its articles are taken in; whatever goes wrong is told to the progress. */
    void send(ArticleFile file) throws InterruptedException {
        try {
            if (file.holdsMany()) {
                sendMany(file);
            } else {
                sendOne(file.path().toString(), () -> ingest.sendArticle(file.path(), file.contentType()));
                progress.done(file.size());
            }
        } catch (IOException e) {
            cannotBeReached(file.path().toString(), e);
        }
    }

    /** Sends what a manifest says of each article, one after the other, so that later versions come later. */
    void send(Corpus corpus) throws InterruptedException {
        for (Submission article : corpus.articles()) {
            try {
                sendOne(article.name(), () -> ingest.offer(article));
            } catch (IOException e) {
                cannotBeReached(article.name(), e);
            }
            progress.done(article.body().length());
        }
    }

    private void cannotBeReached(String name, IOException e) {
        progress.failed(name, "the intake cannot be reached: " + e.getMessage());
    }

    private interface Sending {
        IngestClient.FileAnswer send() throws IOException, InterruptedException;
    }

    private IngestClient.FileAnswer patiently(Sending sending) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                IngestClient.FileAnswer answer = sending.send();
                if (!answer.isBusy() || System.nanoTime() > deadline) {
                    return answer;
                }
                TimeUnit.SECONDS.sleep(Math.max(1, Math.min(answer.retryAfterSeconds(), 30)));
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private void sendOne(String name, Sending sending) throws IOException, InterruptedException {
        IngestClient.FileAnswer answer = patiently(sending);
        if (answer.isSuccess()) {
            boolean duplicate = answer.body().path("duplicate").asBoolean();
            progress.taken(duplicate ? 0 : 1, duplicate ? 1 : 0);
        } else {
            progress.failed(name, reason(answer.body(), answer.status()));
        }
    }

    private void sendMany(ArticleFile file) throws IOException, InterruptedException {
        IngestClient.FileAnswer answer = patiently(() -> ingest.sendImport(file.path()));
        if (!answer.isSuccess()) {
            progress.failed(file.path().toString(), reason(answer.body(), answer.status()));
            progress.done(file.size());
            return;
        }
        follow(file, answer.body());
    }

    private void follow(ArticleFile file, JsonNode job) throws IOException, InterruptedException {
        String id = job.get("id").asText();
        JsonNode before = job;
        double done = 0;
        long told = 0;
        while (true) {
            JsonNode now = patiently(() -> new IngestClient.FileAnswer(200, ingest.importJob(id), 0))
                    .body();
            progress.taken(difference(now, before, "accepted"), difference(now, before, "duplicates"));
            told = tellFailures(file, id, told, now);
            boolean ended = !now.get("state").asText().matches("waiting|running");
            double share = ended ? 1 : now.path("progress").asDouble();
            progress.done(Math.max(0, share - done) * file.size());
            done = Math.max(done, share);
            before = now;
            if (ended) {
                tellEnd(file, now);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }

    private static long difference(JsonNode now, JsonNode before, String count) {
        return now.get(count).asLong() - before.get(count).asLong();
    }

    private long tellFailures(ArticleFile file, String id, long told, JsonNode job)
            throws IOException, InterruptedException {
        long last = told;
        if (job.get("rejected").asLong() == 0) {
            return last;
        }
        for (JsonNode page = ingest.importFailures(id, last); !page.isEmpty(); page = ingest.importFailures(id, last)) {
            for (JsonNode failure : page) {
                last = failure.get("record").asLong();
                String reference = failure.path("reference").asText("");
                progress.failed(
                        file.path() + ":" + last + (reference.isEmpty() ? "" : " (" + reference + ")"),
                        reason(failure.get("problem"), 0));
            }
        }
        return last;
    }

    private void tellEnd(ArticleFile file, JsonNode job) {
        String state = job.get("state").asText();
        if (!state.equals("done")) {
            progress.failed(file.path().toString(), state + ", " + reason(job.path("problem"), 0));
        }
    }

    private static String reason(JsonNode problem, int status) {
        if (problem == null || problem.isMissingNode()) {
            return "the intake answered " + status;
        }
        String field = problem.path("field").asText("");
        String detail = problem.path("detail").asText(problem.path("title").asText());
        return field.isEmpty() ? detail : field + " " + detail;
    }
}
