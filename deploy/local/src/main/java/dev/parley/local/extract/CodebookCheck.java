package dev.parley.local.extract;

import dev.parley.extract.CodebookTrial;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.codebook.InvalidCodebookException;
import dev.parley.extract.codebook.Mistake;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Tells whether a codebook keeps to its format, and whether its examples give what they should. */
final class CodebookCheck {
    private final Path file;

    CodebookCheck(Path file) {
        this.file = file;
    }

    /** @return whether nothing is wrong */
    boolean run(PrintStream out, PrintStream errors) {
        Codebook codebook;
        try {
            codebook = Codebook.load(file);
        } catch (InvalidCodebookException e) {
            errors.println(e.getMessage());
            return false;
        }
        List<Mistake> failures = new CodebookTrial(codebook).failures();
        failures.forEach(failure -> errors.println(failure.in(file.toString())));
        long bare = codebook.issues().stream()
                .filter(issue -> issue.examples().isEmpty())
                .count();
        out.printf(
                "%s: version %s, %d issues (%d without an example), %d actors, %d of %d examples give what they should%n",
                file,
                codebook.version(),
                codebook.issues().size(),
                bare,
                codebook.actors().size(),
                examples(codebook) - failures.size(),
                examples(codebook));
        return failures.isEmpty();
    }

    private static long examples(Codebook codebook) {
        return codebook.issues().stream()
                .mapToLong(issue -> issue.examples().size())
                .sum();
    }
}
