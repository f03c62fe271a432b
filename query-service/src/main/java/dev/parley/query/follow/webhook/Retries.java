package dev.parley.query.follow.webhook;

import dev.parley.query.follow.webhook.QueueStore.Outcome;
import java.time.Duration;

/** What follows from how an attempt ended. */
final class Retries {
    private static final int GONE = 410;

    private final WebhookSettings settings;

    Retries(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * @param attempts before this one
     * @param status of the answer, or null if there was none
     * @param fault why there was none, or null
     * @param chance from 0 to 1, so that receivers that failed together are not tried together
     */
    Outcome outcome(int attempts, Integer status, String fault, double chance) {
        if (status != null && status >= 200 && status < 300) {
            return new Outcome("delivered", status, null, Duration.ZERO);
        }
        String why = status == null ? fault : "answered " + status;
        boolean last = attempts + 1 >= settings.attempts() || status != null && status == GONE;
        return new Outcome(last ? "given-up" : "pending", status, why, last ? Duration.ZERO : pause(attempts, chance));
    }

    private Duration pause(int attempts, double chance) {
        long doubled = settings.retryAfter().toMillis() << Math.min(attempts, 30);
        long longest = settings.retryAtMostAfter().toMillis();
        return Duration.ofMillis((long) (Math.min(doubled, longest) * (0.5 + chance)));
    }
}
