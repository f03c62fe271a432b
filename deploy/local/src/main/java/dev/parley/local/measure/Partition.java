package dev.parley.local.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares groups that were found with the true ones. */
record Partition(List<Member> members) {
    /** One thing: the group that it is in, and the one that it was put in. */
    record Member(String truth, String found) {}

    /** The adjusted Rand index (Hubert and Arabie 1985): 1 for the same groups, about 0 for groups made by chance. */
    double adjustedRandIndex() {
        Map<Member, Long> cells = count(member -> member);
        double together = cells.values().stream().mapToDouble(Partition::pairs).sum();
        double inTruth = pairsOf(count(Member::truth));
        double inFound = pairsOf(count(Member::found));
        double expected = inTruth * inFound / pairs(members.size());
        double most = (inTruth + inFound) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    /** Members that were put together with one of another group. */
    long merged() {
        Map<String, String> first = new HashMap<>();
        Map<String, Boolean> mixed = new HashMap<>();
        for (Member member : members) {
            String other = first.putIfAbsent(member.found(), member.truth());
            mixed.merge(member.found(), other != null && !other.equals(member.truth()), Boolean::logicalOr);
        }
        return members.stream().filter(member -> mixed.get(member.found())).count();
    }

    private <K> Map<K, Long> count(Function<Member, K> key) {
        return members.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static double pairsOf(Map<?, Long> counts) {
        return counts.values().stream().mapToDouble(Partition::pairs).sum();
    }

    private static double pairs(long count) {
        return count * (count - 1.0) / 2;
    }
}
