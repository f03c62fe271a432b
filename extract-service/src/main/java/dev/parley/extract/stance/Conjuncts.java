package dev.parley.extract.stance;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** Parts verbs that share a subject, so that what limits the one is not read of the other: "back the levy and would strike if …". */
final class Conjuncts {
    private final Document document;

    Conjuncts(Document document) {
        this.document = document;
    }

    /** The part of a segment that belongs to a leaning: up to the next verb joined to it, and from its own joint on. */
    Reading narrowed(Reading read, List<Reading> all) {
        TokenRange segment = read.segment();
        TokenRange target = read.leaning().target();
        boolean inside = segment.first() <= target.first() && target.end() <= segment.end();
        if (read.fromCue() || !inside || !read.leaning().conditions().isEmpty()) {
            return read;
        }
        int first = segment.first();
        int end = segment.end();
        for (int at = segment.first() + 1; at + 1 < segment.end(); at++) {
            if (!joins(at, segment)) {
                continue;
            }
            if (at < target.first() && at >= read.leaning().evidence().first() && leansBefore(at, read, all)) {
                first = at + 1;
            } else if (at >= target.end()) {
                end = at;
                break;
            }
        }
        if (first == segment.first() && end == segment.end()) {
            return read;
        }
        while (end > first + 1 && document.token(end - 1).isPunctuation()) {
            end--;
        }
        return new Reading(read.leaning(), new TokenRange(first, end), false, read.lead());
    }

    /** Whether the verb before the joint takes a side of its own; else its words belong to what follows. */
    private static boolean leansBefore(int joint, Reading read, List<Reading> all) {
        return all.stream()
                .anyMatch(other -> other != read
                        && other.segment().first() == read.segment().first()
                        && other.leaning().target().first() < joint);
    }

    /** "and would stop", "and has refused": a conjunction and a finite verb without a subject of its own. */
    private boolean joins(int at, TokenRange segment) {
        Token joint = document.token(at);
        Token next = document.token(at + 1);
        boolean inflected =
                Grammar.AUXILIARIES.contains(next.lower()) || !next.lower().equals(next.lemma());
        return joint.tag().equals("CCONJ")
                && next.isVerb()
                && inflected
                && Grammar.isFinite(document, at + 1, segment.first());
    }
}
