package dev.parley.extract.occasion;

import dev.parley.extract.Analysis;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds when and where statements were made. The days and venues of a cue's sentence count, but for those inside of
 * contents, quotations and clauses about the source. What goes on without a cue was said on the occasion before.
 */
public final class OccasionFinder {
    private static final int LONGEST_CLAUSE = 40;

    private final Document document;
    private final Analysis analysis;
    private final VenueFinder venues;
    private Occasion last = Occasion.UNKNOWN;

    public OccasionFinder(Analysis analysis) {
        this.analysis = analysis;
        this.document = analysis.document();
        this.venues = new VenueFinder(document, analysis.entities());
    }

    /** The occasion of a statement; statements are asked for in the order of the text. */
    public Occasion of(StatementDraft statement) {
        if (!statement.cueInherited() || statement.cue().isEmpty()) {
            last = statement.cueInherited() ? last : find(statement);
        }
        return last;
    }

    private Occasion find(StatementDraft statement) {
        if (statement.cue().isEmpty()) {
            return Occasion.UNKNOWN;
        }
        int cue = document.tokenAt(statement.cue().get(0).start());
        IntPredicate content = token -> document.inQuotation(token) || isIn(statement.content(), token);
        IntPredicate source = token -> statement.source() != null && isIn(List.of(statement.source()), token);
        return new Occasion(
                analysis.dates().saidOn(cue, token -> content.test(token) || inRelativeClause(token, cue)),
                venues.find(cue, token -> content.test(token) || source.test(token) || inRelativeClause(token, cue)));
    }

    /** "The mayor, who was elected on Sunday, said": the day of another thing. */
    private boolean inRelativeClause(int token, int cue) {
        int sentence = Math.max(document.sentenceOf(token).first(), token - LONGEST_CLAUSE);
        for (int at = token; at >= sentence; at--) {
            if (document.token(at).is(",") && at < token) {
                return false;
            }
            if (at == cue) {
                return false;
            }
            boolean opens = document.token(at).is("who")
                    || document.token(at).is("which")
                    || document.token(at).is("whose");
            if (opens && at > sentence) {
                return at < cue && token < cue || at > cue;
            }
        }
        return false;
    }

    private boolean isIn(List<CharSpan> spans, int token) {
        int start = document.token(token).start();
        for (CharSpan span : spans) {
            if (span.contains(start)) {
                return true;
            }
        }
        return false;
    }
}
