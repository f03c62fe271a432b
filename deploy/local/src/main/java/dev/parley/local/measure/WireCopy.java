package dev.parley.local.measure;

import dev.parley.local.measure.MadeUpNews.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What newsrooms do to an agency's text before they print it. */
enum WireCopy {
    HEADLINE {
        @Override
        Story edit(Story wire, MadeUpNews news, Random random) {
            String headline = news.next(1).headline();
            List<String> paragraphs = new ArrayList<>(wire.paragraphs());
            paragraphs.add(0, headline);
            return new Story(headline, paragraphs);
        }
    },
    TRIMMED {
        @Override
        Story edit(Story wire, MadeUpNews news, Random random) {
            String text = wire.text();
            int end = text.lastIndexOf(' ', text.length() * 7 / 10);
            return new Story(wire.headline(), List.of(text.substring(0, end)));
        }
    },
    REWORDED {
        @Override
        Story edit(Story wire, MadeUpNews news, Random random) {
            return new Story(
                    wire.headline(),
                    wire.paragraphs().stream()
                            .map(paragraph -> reworded(paragraph, news, random))
                            .toList());
        }

        private static String reworded(String paragraph, MadeUpNews news, Random random) {
            String[] words = paragraph.split(" ");
            for (int i = 0; i < words.length; i++) {
                if (random.nextInt(20) == 0) {
                    words[i] = news.word("adjectives");
                }
            }
            return String.join(" ", words);
        }
    },
    WITH_BOILERPLATE {
        @Override
        Story edit(Story wire, MadeUpNews news, Random random) {
            List<String> paragraphs = new ArrayList<>(wire.paragraphs());
            for (int i = 0; i < 3; i++) {
                paragraphs.add(random.nextInt(paragraphs.size() + 1), news.word("notices"));
            }
            return new Story(wire.headline(), paragraphs);
        }
    },
    REORDERED {
        @Override
        Story edit(Story wire, MadeUpNews news, Random random) {
            List<String> paragraphs = new ArrayList<>(wire.paragraphs());
            Collections.shuffle(paragraphs, random);
            return new Story(wire.headline(), paragraphs);
        }
    };

    abstract Story edit(Story wire, MadeUpNews news, Random random);
}
