package dev.parley.ingest.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Picks the blocks that are the article's own out of those that its body holds. */
final class BodyBlocks {
    private static final Pattern POINTER = Pattern.compile(
            "^(also )?(read|see|watch|listen)( (more|also|next|on|this|here|the full))?\\s*[:|»>–-].*"
                    + "|^(related|recommended|more|more on this|more from|don.?t miss|up next|trending|promoted)\\b.{0,40}[:|»>].*"
                    + "|^(read more|related( stories| articles| topics| content)?|more on this( story)?|advertisement|sponsored|"
                    + "continue reading|story continues( below( this)? advertisement)?|article continues below( this ad)?|"
                    + "loading\\W*|share( this( article| story)?)?|tags?|topics|comments?|leave a (comment|reply)|"
                    + "follow us on .{0,60}|sign up (for|to) .{0,120}|subscribe (to|now|for) .{0,120}|"
                    + "click here to .{0,120}|all rights reserved\\W*|copyright .{0,100}|© .{0,100})$",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORT = 200;

    /** The body without pointers to other pages, without the headline's repetition and without headings at its end. */
    static List<BlockText.Block> pick(List<BlockText.Block> blocks, String headline) {
        List<BlockText.Block> picked = new ArrayList<>();
        for (BlockText.Block block : blocks) {
            if (!isPointer(block) && !isLinkList(block) && !same(block.text(), headline)) {
                picked.add(block);
            }
        }
        while (!picked.isEmpty() && picked.get(picked.size() - 1).kind() == BlockText.Kind.HEADING) {
            picked.remove(picked.size() - 1);
        }
        return picked;
    }

    /** The blocks that do not just repeat the given text. */
    static List<BlockText.Block> without(List<BlockText.Block> blocks, String text) {
        return blocks.stream().filter(block -> !same(block.text(), text)).toList();
    }

    private static boolean isPointer(BlockText.Block block) {
        return block.text().length() < SHORT
                && (block.isMainlyLinks(0.85) || POINTER.matcher(block.text()).find());
    }

    private static boolean isLinkList(BlockText.Block block) {
        return block.kind() == BlockText.Kind.ITEM && block.isMainlyLinks(0.6);
    }

    static boolean same(String text, String headline) {
        return headline != null && words(text).equals(words(headline));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private BodyBlocks() {}
}
