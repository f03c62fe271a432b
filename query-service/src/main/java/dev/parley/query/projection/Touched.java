package dev.parley.query.projection;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a transaction changed, as far as something is derived from it: where stances or statements came, went or changed
 * hands. All entities named here are locked, so that what is read of them is what will be stored.
 *
 * @param stances where stances changed
 * @param statements where statements changed
 * @param added ids of the articles whose stances and statements are new
 * @param replaced ids of articles whose former stances and statements are gone; what is told of them by place is void
 * @param disturbed those places of statements where some went or changed hands; at all others some came only
 */
public record Touched(
        Set<OnIssue> stances,
        Set<OfParty> statements,
        Set<String> added,
        Set<String> replaced,
        Set<OfParty> disturbed) {
    public Touched {
        stances = Set.copyOf(stances);
        statements = Set.copyOf(statements);
        added = Set.copyOf(added);
        replaced = Set.copyOf(replaced);
        disturbed = Set.copyOf(disturbed);
    }

    /** Stances of one holder on one issue of one date. */
    public record OnIssue(String holderId, String issue, LocalDate sortDate) {
        @Override
        public int hashCode() {
            return spread(issue.hashCode() ^ spread(holderId.hashCode()), sortDate);
        }
    }

    /** Statements for one party, or of one speaker who speaks for none, of one date. */
    public record OfParty(String partyId, LocalDate sortDate) {
        @Override
        public int hashCode() {
            return spread(partyId.hashCode(), sortDate);
        }
    }

    /** Of near dates and names alike the usual sums are so often the same that a set of them is slow. */
    private static int spread(int hash, LocalDate date) {
        return spread(hash) + date.hashCode();
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9;
    }
}
