package dev.parley.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Finds the longest known phrase that begins at a token. Built once, then only read. */
final class PhraseTrie<V> {
    private final Node<V> root = new Node<>();

    /** Adds a phrase; the first meaning of a phrase stays. */
    void add(List<String> words, V value) {
        Node<V> node = root;
        for (String word : words) {
            node = node.children.computeIfAbsent(word, key -> new Node<>());
        }
        if (node != root && node.value == null) {
            node.value = value;
        }
    }

    /**
     * The longest phrase from token {@code first} on that ends by {@code end}, or null.
     *
     * @param words the word to compare at a token index
     */
    Match<V> longest(IntFunction<String> words, int first, int end) {
        Node<V> node = root;
        Match<V> longest = null;
        for (int at = first; at < end; at++) {
            node = node.children.get(words.apply(at));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                longest = new Match<>(first, at + 1, node.value);
            }
        }
        return longest;
    }

    record Match<V>(int first, int end, V value) {}

    private static final class Node<V> {
        private final Map<String, Node<V>> children = new HashMap<>(4);
        private V value;
    }
}
