package dev.parley.query.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Forms of one person, the most telling first. */
final class Cluster {
    private static final Comparator<Candidate> BEST_NAME_FIRST = Comparator.<Candidate>comparingInt(
                    member -> member.name().surnameOnly() ? 2 : member.name().initialsOnly() ? 1 : 0)
            .thenComparing(member -> member.name().given().size())
            .thenComparing(member -> member.form().slug())
            .thenComparing(member -> member.form().name());

    private final List<Candidate> members = new ArrayList<>();

    Cluster(Candidate first) {
        members.add(first);
    }

    List<Candidate> members() {
        return members;
    }

    boolean accepts(Candidate candidate) {
        return members.stream().allMatch(candidate::compatible) && officeAgrees(candidate);
    }

    private boolean officeAgrees(Candidate candidate) {
        String office = candidate.form().office();
        return office == null
                || members.stream().allMatch(member -> member.form().office() == null)
                || members.stream()
                        .anyMatch(member -> office.equals(member.form().office()) || member.sameFullName(candidate));
    }

    boolean hasExactly(Candidate candidate) {
        return members.stream()
                .anyMatch(member -> member.name().equals(candidate.name())
                        && Objects.equals(
                                member.form().state(), candidate.form().state()));
    }

    /** Made from the best name and the state, so that it is the same for any order of arrival. */
    String id() {
        String state = members.stream()
                .map(member -> member.form().state())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        NameForm best = best();
        return new NameForm(best.type(), best.name(), null, state, null).ownId();
    }

    String displayName() {
        return best().name();
    }

    private NameForm best() {
        return members.stream().min(BEST_NAME_FIRST).orElseThrow().form();
    }
}
