package dev.parley.ingest.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes away what is no part of an article: by the meaning of its elements first, then by the names they go by. */
final class Boilerplate {
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "math",
            "form",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "aside",
            "footer",
            "dialog",
            "menu",
            "figure",
            "figcaption",
            "audio",
            "video",
            "picture",
            "img",
            "link",
            "meta",
            "fieldset",
            "label",
            "amp-ad",
            "amp-embed");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "form");

    /** Parts of class names and ids, whole words between separators. */
    private static final Pattern NAMES = Pattern.compile("(^|[-_\\s/])("
            + "ad|ads|advert|advertisement|adslot|author-?(bio|box|card|info|details?|profile|block)s?|about-?author|"
            + "bio|breadcrumbs?|byline|captions?|comments?|commenting|disqus|fb-comments|livefyre|cookies?|consent|gdpr|copyright|"
            + "correction-link|credits?|disclaimer|donate|drawer|embed|feedback|follow-?us|footer|foot|gallery|hidden|"
            + "inline-?(related|promo|newsletter)|jump-?to|keywords|lightbox|load-?more|login|masthead|menu|meta|modal|"
            + "more-?(from|on|stories|news|like)|most-?(read|popular|viewed)|nav|navbar|navigation|newsletters?|next-?(up|article)|"
            + "outbrain|overlay|pager|pagination|paywall|popular|popup|print|prev(ious)?-?next|promos?|promoted|read-?(more|next|also)|"
            + "recirc|recommend(ed|ations?)?|related|replies|respond|rss|screen-?reader(-text)?|share|sharing|shares|sharedaddy|"
            + "sharebar|sidebar|side-?bar|signup|sign-?up|skip-?(link|to)|social|sponsor(ed)?|sr-only|subscribe|subscription|"
            + "syndication|taboola|tag-?(list|cloud|links?)|tags|teasers?|toolbar|tooltip|topics|trending|visually-?hidden|"
            + "whats-?next|widgets?|wp-caption(-text)?|you-?(may|might)(-also)?(-like)?|zergnet"
            + ")($|[-_\\s/])");

    /** Share of the page's text that an element must have for its name to be no reason to take it away. */
    private static final double TOO_MUCH_TO_LOSE = 0.4;

    /** Removes it from the given element, in place. */
    static void removeFrom(Element root) {
        NodeTraversor.filter(
                (node, depth) -> node instanceof Comment
                                || node instanceof Element element && element != root && isNoText(element)
                        ? NodeFilter.FilterResult.REMOVE
                        : NodeFilter.FilterResult.CONTINUE,
                root);
        // What is taken away never stands within what is looked at later, so that these lengths stay right.
        ParagraphText.Lengths lengths = ParagraphText.lengthsWithin(root);
        int all = Math.max(1, lengths.of(root));
        for (Element element : List.copyOf(root.getAllElements())) {
            if (element != root
                    && element.hasParent()
                    && isNamedSo(element)
                    && lengths.of(element) < TOO_MUCH_TO_LOSE * all) {
                element.remove();
            }
        }
    }

    private static boolean isNoText(Element element) {
        return TAGS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                        && !element.normalName().equals("p")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static boolean isNamedSo(Element element) {
        if (Set.of("body", "article", "main", "p", "a", "em", "strong", "b", "i")
                .contains(element.normalName())) {
            return element.normalName().equals("p")
                    && NAMES.matcher(names(element)).find();
        }
        return NAMES.matcher(names(element)).find();
    }

    private static String names(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("data-component") + " "
                + element.attr("data-testid");
        return names.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private Boilerplate() {}
}
