package dev.parley.contracts;

/**
 * An article that its outlet, or the operator, took back. All versions up to this one are void.
 *
 * @param version one more than the last accepted version, so that an article accepted again later stands
 * @param reason why, or null
 * @param withdrawnAt ISO 8601 instant in JSON
 */
public record ArticleWithdrawn(String id, int version, String reason, String withdrawnAt) implements Event {
    public ArticleWithdrawn {
        Guard.text(id, "id");
        Guard.version(version);
        withdrawnAt = Guard.instant(withdrawnAt, "withdrawnAt");
    }
}
