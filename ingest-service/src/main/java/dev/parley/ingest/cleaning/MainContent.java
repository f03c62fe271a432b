package dev.parley.ingest.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the elements that hold an article's body: the one that the page marks as such, or else the one under which
 * paragraphs are densest, with those beside it that go on in the same manner. (Paragraphs vote for their ancestors, as
 * in Arc90's Readability.)
 */
final class MainContent {
    private static final int ENOUGH = 200;
    private static final double[] SHARE_BY_DISTANCE = {1.0, 0.5, 0.25};
    private static final double SIBLING_SHARE = 0.2;

    /** The body's parts in the order of the page; none if there is no running text. */
    static List<Element> find(Element page) {
        ParagraphText.Lengths lengths = ParagraphText.lengthsWithin(page);
        Optional<Element> marked = page.select("[itemprop~=(?i)articleBody]").stream()
                .filter(element -> lengths.of(element) >= ENOUGH)
                .max(Comparator.comparingInt(lengths::of));
        if (marked.isPresent()) {
            return List.of(marked.get());
        }
        Map<Element, Double> scores = scores(page);
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(best -> withSiblings(best, scores))
                .orElse(List.of());
    }

    private static Map<Element, Double> scores(Element page) {
        Map<Element, Double> scores = new IdentityHashMap<>();
        for (Element paragraph : page.getAllElements()) {
            if (!ParagraphText.isParagraph(paragraph)) {
                continue;
            }
            double vote = vote(paragraph);
            Element ancestor =
                    paragraph.normalName().equals("p") || paragraph.normalName().equals("span")
                            ? paragraph.parent()
                            : paragraph;
            for (double share : SHARE_BY_DISTANCE) {
                if (ancestor == null) {
                    break;
                }
                scores.merge(ancestor, vote * share, Double::sum);
                ancestor = ancestor.parent();
            }
        }
        scores.replaceAll((element, score) -> score * (1 - ParagraphText.linkDensity(element)));
        return scores;
    }

    private static double vote(Element paragraph) {
        String text = paragraph.text();
        long commas = text.chars().filter(c -> c == ',' || c == '、' || c == '،').count();
        double vote = 1 + Math.min(commas, 5) + Math.min(text.length() / 100.0, 4);
        return vote * (1 - ParagraphText.linkDensity(paragraph));
    }

    private static List<Element> withSiblings(Element best, Map<Element, Double> scores) {
        Element parent = best.parent();
        if (parent == null || best.normalName().equals("body")) {
            return List.of(best);
        }
        double threshold = scores.get(best) * SIBLING_SHARE;
        List<Element> parts = new ArrayList<>();
        for (Element sibling : parent.children()) {
            boolean alike = sibling.normalName().equals(best.normalName())
                    && !best.className().isEmpty()
                    && sibling.className().equals(best.className());
            double bonus = alike ? scores.get(best) * SIBLING_SHARE : 0;
            if (sibling == best || scores.getOrDefault(sibling, 0.0) + bonus > threshold || isLooseParagraph(sibling)) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    private static boolean isLooseParagraph(Element element) {
        return element.normalName().equals("p")
                && ParagraphText.length(element) > 80
                && ParagraphText.linkDensity(element) < 0.25;
    }

    private MainContent() {}
}
