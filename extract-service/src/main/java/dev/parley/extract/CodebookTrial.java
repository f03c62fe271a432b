package dev.parley.extract;

import dev.parley.contracts.Stance;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.codebook.Example;
import dev.parley.extract.codebook.Issue;
import dev.parley.extract.codebook.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tries the examples of a codebook on the extractor. */
public final class CodebookTrial {
    private final Codebook codebook;
    private final Extractor extractor;

    public CodebookTrial(Codebook codebook) {
        this.codebook = codebook;
        this.extractor = Extractor.create(codebook);
    }

    /** The examples that do not give what they should, with what they give instead; empty if all do. */
    public List<Mistake> failures() {
        List<Mistake> failures = new ArrayList<>();
        for (Issue issue : codebook.issues()) {
            for (Example example : issue.examples()) {
                String reason = failure(issue.id(), example);
                if (reason != null) {
                    failures.add(new Mistake(example.line(), reason));
                }
            }
        }
        return failures;
    }

    /** Why an example fails; null if it does not. */
    public String failure(String issue, Example example) {
        List<Stance> stances =
                extractor.extract(Article.ofText("example", example.text())).stances();
        List<Stance> onIssue =
                stances.stream().filter(stance -> stance.issue().equals(issue)).toList();
        if (example.polarity() == null) {
            return onIssue.isEmpty()
                    ? null
                    : "issue '" + issue + "': the counterexample gives " + told(onIssue) + ": " + example.text();
        }
        boolean given =
                !onIssue.isEmpty() && onIssue.stream().allMatch(stance -> stance.polarity() == example.polarity());
        return given
                ? null
                : "issue '" + issue + "': the example should give " + name(example.polarity()) + ", but gives "
                        + told(stances) + ": " + example.text();
    }

    private static String told(List<Stance> stances) {
        return stances.isEmpty()
                ? "no stance"
                : stances.stream()
                        .map(stance -> stance.issue() + " " + name(stance.polarity()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String name(Stance.Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT);
    }
}
