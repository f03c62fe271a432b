package dev.parley.extract.deadletter;

import dev.parley.contracts.Topics;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What a replay found and did; its text is what the operator reads. */
final class ReplayReport {
    private static final int CAUSES_SHOWN = 20;

    private final ReplayOptions options;
    private final Map<String, Integer> causes = new TreeMap<>();
    private int due;
    private int overtaken;
    private int keyless;

    ReplayReport(ReplayOptions options) {
        this.options = options;
    }

    /** Counts a letter, and tells whether it is one to send. */
    boolean add(Letter letter, boolean isOvertaken) {
        causes.merge(letter.cause(), 1, Integer::sum);
        if (isOvertaken) {
            overtaken++;
        } else if (letter.key().isEmpty()) {
            keyless++;
        } else {
            due++;
            return true;
        }
        return false;
    }

    /** How many were sent, or would have been. */
    int due() {
        return due;
    }

    /** How many were left because a newer record of the same article is there. */
    int overtaken() {
        return overtaken;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, Topics.deadLetters(options.topic()) + ": " + (due + overtaken + keyless) + " dead letters");
        causes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(CAUSES_SHOWN)
                .forEach(cause -> line(text, "  " + cause.getValue() + " × " + cause.getKey()));
        if (causes.size() > CAUSES_SHOWN) {
            line(text, "  and " + (causes.size() - CAUSES_SHOWN) + " other causes");
        }
        line(text, (options.dryRun() ? "would be sent to " : "sent to ") + options.topic() + ": " + due);
        if (overtaken > 0) {
            line(text, "overtaken by a newer record of the same article, not sent: " + overtaken);
        }
        if (keyless > 0) {
            line(text, "without a key, not sent: " + keyless);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
