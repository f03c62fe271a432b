package dev.parley.query.wording;

import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.query.entity.EntityName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose words these are.
 *
 * @param whose {@code own}: quoted; {@code mixed}: a paraphrase with quoted parts; {@code paraphrase}: the reporter tells
 *     what was said or held; {@code inference}: nobody said it, the reporter concludes it from deeds, in narrative or in
 *     a headline
 * @param relayedBy who passed them on between the speaker and the article, or null
 * @param anonymous true if the article names nobody who said them
 */
@RegisterForReflection
@Schema(
        examples =
                "{\"whose\": \"own\", \"relayedBy\": {\"id\": \"organisation:tass\", \"name\": \"TASS\"}, \"anonymous\": false}")
public record Wording(
        @Schema(enumeration = {OWN, MIXED, PARAPHRASE, INFERENCE})
        String whose,

        EntityName relayedBy,
        boolean anonymous) {
    public static final String OWN = "own";
    public static final String MIXED = "mixed";
    public static final String PARAPHRASE = "paraphrase";
    public static final String INFERENCE = "inference";

    /** Whose words a statement's content is. */
    public static String of(Statement.Type type) {
        return switch (type) {
            case DIRECT -> OWN;
            case MIXED -> MIXED;
            case INDIRECT -> PARAPHRASE;
        };
    }

    /** Whose words tell of a stance that was read from {@code statement}, which may be null. */
    public static String of(Stance.Basis basis, Statement statement) {
        if (basis == Stance.Basis.HEADLINE || basis == Stance.Basis.NARRATIVE) {
            return INFERENCE;
        }
        if (statement != null) {
            return of(statement.type());
        }
        return basis == Stance.Basis.ACTION ? INFERENCE : PARAPHRASE;
    }

    /** Whose words a stored statement of this kind is. */
    public static Wording ofStatement(String kind, EntityName relayedBy, boolean anonymous) {
        String whose =
                switch (kind) {
                    case "direct" -> OWN;
                    case "mixed" -> MIXED;
                    default -> PARAPHRASE;
                };
        return new Wording(whose, relayedBy, anonymous);
    }
}
