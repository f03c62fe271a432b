package dev.parley.contracts;

/** A verbatim stretch of the article: {@code text} is exactly the code points from {@code start} to {@code end}. */
public record Span(int start, int end, String text) {
    public Span {
        Guard.range(start, end);
        Guard.present(text, "text");
    }
}
