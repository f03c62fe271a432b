package dev.parley.query.follow.webhook;

import dev.parley.query.change.Kinds;
import dev.parley.query.problem.Fields;
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
            throw Fields.invalid("url", "must be given");
        }
        if (given.url().length() > LONGEST_URL) {
            throw Fields.invalid("url", "must not be longer than " + LONGEST_URL);
        }
        Fields.optionalText("holder", given.holder());
        Fields.optionalText("issue", given.issue());
        Fields.optionalWord("kind", given.kind(), Kinds.ALL);
        String secret = given.secret() == null ? Signature.newSecret() : Signature.checked(given.secret());
        return new WebhookRequest(given.url(), given.holder(), given.issue(), given.kind(), secret);
    }
}
