package dev.parley.query.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha: how far coders agree beyond chance, 1 if in all, 0 if no more than by chance. By K. Krippendorff,
 * Computing Krippendorff's Alpha-Reliability (2011): coincidences of values within units, against those of all values. A
 * value that is missing counts nowhere; a unit with fewer than two values tells nothing.
 */
final class Krippendorff {

    /** How far apart two values are. */
    enum Level {
        NOMINAL {
            @Override
            double squaredDistance(int one, int other, double[] counts) {
                return one == other ? 0 : 1;
            }
        },
        /** By how many values lie between; values are ranks from 0. */
        ORDINAL {
            @Override
            double squaredDistance(int one, int other, double[] counts) {
                double between = -(counts[one] + counts[other]) / 2;
                for (int rank = Math.min(one, other); rank <= Math.max(one, other); rank++) {
                    between += counts[rank];
                }
                return one == other ? 0 : between * between;
            }
        };

        abstract double squaredDistance(int one, int other, double[] counts);
    }

    /**
     * What the values say.
     *
     * @param alpha empty if there is nothing to compare, or nothing to tell apart
     * @param units that have two values or more
     * @param values in these units
     */
    record Agreement(OptionalDouble alpha, int units, int values) {}

    /**
     * @param units the values that coders gave each unit, those that are missing left out
     * @param scale all values that there can be, for an ordinal level from the lowest to the highest
     */
    static <T> Agreement of(Collection<? extends Collection<T>> units, List<T> scale, Level level) {
        Map<T, Integer> ranks = new TreeMap<>();
        for (int rank = 0; rank < scale.size(); rank++) {
            ranks.put(scale.get(rank), rank);
        }
        List<List<Integer>> pairable = new ArrayList<>();
        for (Collection<T> unit : units) {
            if (unit.size() > 1) {
                pairable.add(unit.stream().map(ranks::get).toList());
            }
        }
        double[][] coincidences = coincidences(pairable, scale.size());
        int values = pairable.stream().mapToInt(List::size).sum();
        return new Agreement(alpha(coincidences, values, level), pairable.size(), values);
    }

    private static double[][] coincidences(List<List<Integer>> units, int scale) {
        double[][] coincidences = new double[scale][scale];
        for (List<Integer> unit : units) {
            for (int one = 0; one < unit.size(); one++) {
                for (int other = 0; other < unit.size(); other++) {
                    if (one != other) {
                        coincidences[unit.get(one)][unit.get(other)] += 1.0 / (unit.size() - 1);
                    }
                }
            }
        }
        return coincidences;
    }

    private static OptionalDouble alpha(double[][] coincidences, int values, Level level) {
        double[] counts = new double[coincidences.length];
        for (int one = 0; one < counts.length; one++) {
            for (double coincidence : coincidences[one]) {
                counts[one] += coincidence;
            }
        }
        double observed = 0;
        double expected = 0;
        for (int one = 0; one < counts.length; one++) {
            for (int other = 0; other < counts.length; other++) {
                double distance = level.squaredDistance(one, other, counts);
                observed += coincidences[one][other] * distance;
                expected += counts[one] * counts[other] * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (values - 1) * observed / expected);
    }

    private Krippendorff() {}
}
