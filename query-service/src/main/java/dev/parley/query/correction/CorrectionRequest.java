package dev.parley.query.correction;

import dev.parley.query.page.Words;
import dev.parley.query.problem.Fields;
import dev.parley.query.security.Caller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A judgement that somebody makes.
 *
 * @param article id
 * @param stance id in the article; this or a statement
 * @param statement id in the article
 * @param verdict accept, reject or amend
 * @param amend what it should say, of the verdict amend only
 * @param by who judges; of callers with a key, the name that the key has
 * @param reason why
 */
@RegisterForReflection
@Schema(examples = """
        {"article": "a1", "stance": "p1", "verdict": "amend", "amend": {"polarity": "conditional",
         "conditions": ["if the harbour stays open"]}, "by": "desk-2", "reason": "there is a condition"}""")
public record CorrectionRequest(
        String article,
        String stance,
        String statement,
        @Schema(enumeration = {"accept", "reject", "amend"}) String verdict,
        Amendment amend,
        String by,
        String reason) {
    private static final int LONGEST_WORDS = 20_000;
    private static final int MOST = 50;
    private static final List<String> VERDICTS = List.of("accept", "reject", "amend");

    String part() {
        return stance != null ? Judgement.STANCE : Judgement.STATEMENT;
    }

    Amendment amendment() {
        return amend == null ? Amendment.NONE : amend;
    }

    private CorrectionRequest madeBy(Caller caller) {
        return new CorrectionRequest(article, stance, statement, verdict, amend, caller.nameOr(by), reason);
    }

    static CorrectionRequest checked(CorrectionRequest given, Caller caller) {
        CorrectionRequest asked =
                given == null ? new CorrectionRequest(null, null, null, null, null, null, null) : given;
        CorrectionRequest request = asked.madeBy(caller);
        Fields.text("article", request.article());
        Fields.text("by", request.by());
        Fields.text("reason", request.reason());
        if ((request.stance() == null) == (request.statement() == null)) {
            throw Fields.invalid("stance", "must be given, or a statement instead");
        }
        Fields.text(request.part(), request.stance() != null ? request.stance() : request.statement());
        if (request.verdict() == null || !VERDICTS.contains(request.verdict())) {
            throw Fields.invalid("verdict", "must be one of " + String.join(", ", VERDICTS));
        }
        boolean says = !request.amendment().equals(Amendment.NONE);
        if (request.verdict().equals("amend") != says) {
            throw Fields.invalid(
                    "amend", says ? "must not be given unless the verdict is amend" : "must say what to amend");
        }
        check(request.amendment(), request.stance() != null);
        return request;
    }

    private static void check(Amendment to, boolean ofStance) {
        boolean otherPart = ofStance
                ? Stream.of(to.speaker(), to.type()).anyMatch(Objects::nonNull)
                : Stream.of(to.holder(), to.polarity(), to.strength(), to.issue(), to.conditions(), to.evidence())
                        .anyMatch(Objects::nonNull);
        if (otherPart) {
            throw Fields.invalid(
                    "amend", ofStance ? "has speaker and type of statements only" : "has only speaker and type");
        }
        Fields.optionalText("amend.holder", to.holder());
        Fields.optionalText("amend.issue", to.issue());
        Fields.optionalText("amend.speaker", to.speaker());
        Fields.optionalWord("amend.polarity", to.polarity(), Words.POLARITIES);
        Fields.optionalWord("amend.strength", to.strength(), Words.STRENGTHS);
        Fields.optionalWord("amend.type", to.type(), Words.STATEMENT_TYPES);
        words("amend.conditions", to.conditions(), 0);
        words("amend.evidence", to.evidence(), 1);
    }

    private static void words(String field, List<String> words, int least) {
        if (words == null) {
            return;
        }
        if (words.size() < least
                || words.size() > MOST
                || words.stream().anyMatch(one -> one == null || one.isBlank() || one.length() > LONGEST_WORDS)) {
            throw Fields.invalid(field, "must be " + least + " to " + MOST + " passages of the article");
        }
    }
}
