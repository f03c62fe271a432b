package dev.parley.local.seeds;

import dev.parley.local.client.IngestClient;
import dev.parley.local.client.IngestClient.Receipt;
import dev.parley.local.client.QueryClient;
import dev.parley.local.client.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends the sample articles and waits until each can be asked for. */
public final class CorpusLoader {
    private static final Duration THROUGH_WITHIN = Duration.ofMinutes(2);

    private final IngestClient ingest;
    private final QueryClient query;

    public CorpusLoader(IngestClient ingest, QueryClient query) {
        this.ingest = ingest;
        this.query = query;
    }

    /**
     * Loads the corpus.
     *
     * @throws LoadFailedException if an article is still not queryable after two minutes
     */
    public void load(Corpus corpus) throws IOException, InterruptedException {
        Map<String, Receipt> latest = new LinkedHashMap<>();
        for (Submission article : corpus.articles()) {
            Receipt receipt = ingest.send(article);
            latest.put(receipt.id(), receipt);
        }
        long deadline = System.nanoTime() + THROUGH_WITHIN.toNanos();
        for (Receipt receipt : latest.values()) {
            await(receipt, deadline);
        }
    }

    private void await(Receipt receipt, long deadline) throws IOException, InterruptedException {
        while (!query.has(receipt.id(), receipt.version())) {
            if (System.nanoTime() > deadline) {
                throw new LoadFailedException("article " + receipt.id() + " cannot be queried after "
                        + THROUGH_WITHIN.toSeconds() + " s; ingest says: " + ingest.stage(receipt.id()));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
