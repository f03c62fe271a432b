package dev.parley.query.follow.webhook;

import dev.parley.query.change.Kinds;
import dev.parley.query.page.Parameters;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to be told of which changes.
 *
 * @param url to post to
 * @param holder id or name, or null for all
 * @param issue or null for all
 * @param kind of changes, or null for all
 * @param secret to sign with, or null to be given one
 */
@RegisterForReflection
@Schema(examples = """
        {"url": "https://desk.example/parley", "holder": "state:IRN", "kind": "reversed"}""")
public record WebhookRequest(String url, String holder, String issue, String kind, String secret) {
    private static final int LONGEST_URL = 2_000;

    static WebhookRequest checked(WebhookRequest given) {
        if (given == null || given.url() == null) {
            throw invalid("url", "must be given");
        }
        if (given.url().length() > LONGEST_URL || given.url().indexOf(0) >= 0) {
            throw invalid("url", "must not be longer than " + LONGEST_URL);
        }
        text("holder", given.holder());
        text("issue", given.issue());
        if (given.kind() != null && !Kinds.ALL.contains(given.kind())) {
            throw invalid("kind", "must be one of " + String.join(", ", Kinds.ALL));
        }
        String secret = given.secret() == null ? Signature.newSecret() : Signature.checked(given.secret());
        return new WebhookRequest(given.url(), given.holder(), given.issue(), given.kind(), secret);
    }

    private static void text(String field, String value) {
        if (value != null) {
            Parameters.pathText(field, value);
        }
    }

    static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidParameter(field, detail));
    }
}
