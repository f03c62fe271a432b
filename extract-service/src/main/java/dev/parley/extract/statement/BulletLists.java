package dev.parley.extract.statement;

import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Lets a content that ends in a colon run over the list that follows it. */
final class BulletLists {
    private final Document document;

    BulletLists(Document document) {
        this.document = document;
    }

    /** Extends the last statement of a sentence. */
    void extend(Findings findings, int sentence) {
        Found found = findings.lastIn(sentence);
        if (found != null) {
            TokenRange last = found.content().get(found.content().size() - 1);
            int end = listEnd(last.end());
            if (end > last.end()) {
                List<TokenRange> longer = new ArrayList<>(found.content());
                longer.set(longer.size() - 1, new TokenRange(last.first(), end));
                findings.replace(found, found.withContent(longer));
            }
        }
    }

    private int listEnd(int contentEnd) {
        if (contentEnd >= document.size() || !document.token(contentEnd).is(":")) {
            return contentEnd;
        }
        int next = document.paragraphOf(contentEnd).index() + 1;
        int end = contentEnd;
        while (next < document.paragraphs().size()
                && document.paragraphs().get(next).bullet()) {
            Paragraph item = document.paragraphs().get(next);
            end = item.end();
            next++;
        }
        while (end > contentEnd && document.token(end - 1).isPunctuation()) {
            end--;
        }
        return end;
    }
}
