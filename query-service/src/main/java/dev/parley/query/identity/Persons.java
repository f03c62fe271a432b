package dev.parley.query.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Decides which forms of one block are one person.
 *
 * <p>Forms are taken from the most telling (full name and state) to the least (a bare surname), and each joins the one
 * person that all it says is compatible with. A form that two persons fit stays apart, for no order of arrival may
 * decide. The answer is a function of the set of forms.
 */
public final class Persons {
    /** No real surname has so many forms; beyond it comparing each with each would let one article stop the rest. */
    private static final int LARGEST_BLOCK = 2_000;

    private static final Comparator<Candidate> MOST_TELLING_FIRST = Comparator.comparingInt(Candidate::vagueness)
            .thenComparing(candidate -> -candidate.name().given().size())
            .thenComparing(candidate -> candidate.form().ownId())
            .thenComparing(candidate -> candidate.form().id());

    /**
     * The person of each form.
     *
     * @param block all stored forms of one block
     */
    public static Map<NameForm, Resolved> resolve(Collection<NameForm> block) {
        if (block.size() > LARGEST_BLOCK) {
            return block.stream()
                    .collect(Collectors.toMap(form -> form, form -> new Resolved(form.ownId(), form.ownName())));
        }
        List<Cluster> clusters = new ArrayList<>();
        block.stream().map(Candidate::of).sorted(MOST_TELLING_FIRST).forEach(candidate -> place(candidate, clusters));
        Map<String, List<Cluster>> byId = clusters.stream().collect(Collectors.groupingBy(Cluster::id));
        Map<NameForm, Resolved> resolved = new HashMap<>();
        byId.forEach((id, sameId) -> {
            for (int i = 0; i < sameId.size(); i++) {
                Cluster cluster = sameId.get(i);
                Resolved person = new Resolved(i == 0 ? id : id + "-" + (i + 1), cluster.displayName());
                cluster.members().forEach(member -> resolved.put(member.form(), person));
            }
        });
        return resolved;
    }

    private static void place(Candidate candidate, List<Cluster> clusters) {
        List<Cluster> fitting =
                clusters.stream().filter(cluster -> cluster.accepts(candidate)).toList();
        if (fitting.size() > 1) {
            List<Cluster> sameName = fitting.stream()
                    .filter(cluster -> cluster.hasExactly(candidate))
                    .toList();
            fitting = sameName.size() == 1 ? sameName : List.of();
        }
        if (fitting.isEmpty()) {
            clusters.add(new Cluster(candidate));
        } else {
            fitting.get(0).members().add(candidate);
        }
    }

    /** The entity that a form belongs to. */
    public record Resolved(String id, String name) {}

    private Persons() {}
}
