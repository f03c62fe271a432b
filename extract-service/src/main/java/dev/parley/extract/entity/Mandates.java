package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import java.util.Locale;

/** Whose position a speaker gives: officials their state’s, spokespeople their body’s, an institution its organisation’s. */
final class Mandates {
    /** The state or organisation; null for media, analysts and all who speak for themselves. */
    static Referent of(Referent speaker) {
        if (speaker == null || speaker.isMedia()) {
            return null;
        }
        Referent body = speaker.affiliation();
        return switch (speaker.type()) {
            case STATE -> speaker;
            case ORGANISATION -> body != null && isPart(speaker) ? body : speaker;
            case PERSON, GROUP -> {
                Role.SpeaksFor whom = speaker.speaksFor();
                boolean own =
                        whom == Role.SpeaksFor.SELF || whom == Role.SpeaksFor.MEDIA || whom == Role.SpeaksFor.DOCUMENT;
                boolean unknown = whom == null && speaker.isGroup();
                boolean counted = speaker.isGroup() && body != null && isOfMembers(speaker, body);
                yield own || unknown || counted || body == null || body.isPerson()
                        ? null
                        : isRegion(body) ? body : of(body);
            }
            default -> null;
        };
    }

    /** A region or city that has officials of its own; a capital is only where those of its state are. */
    private static boolean isRegion(Referent body) {
        return body.type() == Entity.Type.PLACE && body.capitalOf() == null;
    }

    /** The members of the United Nations or of a parliament are not those; the members of a union are. */
    private static boolean isOfMembers(Referent group, Referent body) {
        OrganisationKind kind = body.organisationKind();
        return group.name().toLowerCase(Locale.ROOT).contains("member")
                && (kind == OrganisationKind.INTERNATIONAL || kind != null && kind.isOfState());
    }

    /** Ministries and forces act for their state, institutions of an organisation for that; courts for themselves. */
    private static boolean isPart(Referent organisation) {
        OrganisationKind kind = organisation.organisationKind();
        return kind == OrganisationKind.GOVERNMENT
                || kind == OrganisationKind.FORCE
                || kind == OrganisationKind.INTERNATIONAL;
    }

    private Mandates() {}
}
