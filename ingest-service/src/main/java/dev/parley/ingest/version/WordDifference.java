package dev.parley.ingest.version;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word: the fewest words removed and added (Myers 1986, An O(ND) difference
 * algorithm). Where more changed than {@link #MOST_CHANGES} words, all between the first and the last change counts as
 * replaced.
 */
public final class WordDifference {
    /** Bounds time and memory. */
    static final int MOST_CHANGES = 1000;

    private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+$");

    private final List<String> before;
    private final List<String> after;
    private final Deque<Piece> pieces = new ArrayDeque<>();

    private WordDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The pieces in their order: those kept and removed make up the first text, those kept and added the second. */
    public static List<Piece> between(String before, String after) {
        WordDifference difference = new WordDifference(words(before), words(after));
        difference.run();
        return List.copyOf(difference.pieces);
    }

    /** Words with the space before them, which together are the text. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private void run() {
        int start = 0;
        int common = Math.min(before.size(), after.size());
        while (start < common && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < common - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        prepend(Piece.Kind.KEPT, before.subList(before.size() - end, before.size()));
        List<String> from = before.subList(start, before.size() - end);
        List<String> to = after.subList(start, after.size() - end);
        List<int[]> steps = steps(from, to);
        if (steps == null) {
            prepend(Piece.Kind.ADDED, to);
            prepend(Piece.Kind.REMOVED, from);
        } else {
            walkBack(from, to, steps);
        }
        prepend(Piece.Kind.KEPT, before.subList(0, start));
    }

    /** The furthest reaching paths for each number of changes, up to the one that gets through; null if there are too many. */
    private static List<int[]> steps(List<String> from, List<String> to) {
        int most = Math.min(MOST_CHANGES, from.size() + to.size());
        int[] furthest = new int[2 * most + 3];
        List<int[]> steps = new ArrayList<>();
        for (int changes = 0; changes <= most; changes++) {
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = isDown(furthest, most, diagonal, changes)
                        ? furthest[most + 1 + diagonal + 1]
                        : furthest[most + 1 + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < from.size() && y >= 0 && y < to.size() && from.get(x).equals(to.get(y))) {
                    x++;
                    y++;
                }
                furthest[most + 1 + diagonal] = x;
                if (x >= from.size() && y >= to.size()) {
                    steps.add(slice(furthest, most, changes));
                    return steps;
                }
            }
            steps.add(slice(furthest, most, changes));
        }
        return null;
    }

    private static boolean isDown(int[] furthest, int middle, int diagonal, int changes) {
        return diagonal == -changes
                || diagonal != changes && furthest[middle + 1 + diagonal - 1] < furthest[middle + 1 + diagonal + 1];
    }

    /** The part that so many changes can have reached, with the middle at the number of changes plus one. */
    private static int[] slice(int[] furthest, int middle, int changes) {
        int[] slice = new int[2 * changes + 3];
        System.arraycopy(furthest, middle + 1 - changes - 1, slice, 0, slice.length);
        return slice;
    }

    private void walkBack(List<String> from, List<String> to, List<int[]> steps) {
        int x = from.size();
        int y = to.size();
        for (int changes = steps.size() - 1; changes > 0; changes--) {
            int[] earlier = steps.get(changes - 1);
            int diagonal = x - y;
            boolean down = isDown(earlier, changes - 1, diagonal, changes);
            int previous = down ? diagonal + 1 : diagonal - 1;
            int startX = earlier[changes + previous];
            int startY = startX - previous;
            int afterX = down ? startX : startX + 1;
            prepend(Piece.Kind.KEPT, from.subList(afterX, x));
            prepend(
                    down ? Piece.Kind.ADDED : Piece.Kind.REMOVED,
                    down ? to.subList(startY, startY + 1) : from.subList(startX, startX + 1));
            x = startX;
            y = startY;
        }
        prepend(Piece.Kind.KEPT, from.subList(0, x));
    }

    /** Of one change, what was removed stands before what was added. */
    private void prepend(Piece.Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        Piece first = pieces.peekFirst();
        if (first != null && first.kind() == kind) {
            pieces.pollFirst();
            pieces.addFirst(new Piece(kind, text + first.text()));
        } else if (kind == Piece.Kind.ADDED && first != null && first.kind() == Piece.Kind.REMOVED) {
            pieces.pollFirst();
            Piece second = pieces.peekFirst();
            boolean joins = second != null && second.kind() == Piece.Kind.ADDED;
            pieces.addFirst(joins ? new Piece(kind, text + pieces.pollFirst().text()) : new Piece(kind, text));
            pieces.addFirst(first);
        } else {
            pieces.addFirst(new Piece(kind, text));
        }
    }
}
