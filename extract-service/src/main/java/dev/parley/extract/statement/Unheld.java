package dev.parley.extract.statement;

import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import java.util.List;
import java.util.Set;

/** The constructions in which a cue tells nobody's stand, as their data file lists them: "expected to discuss the toll". */
final class Unheld {
    private final List<Construction> constructions;

    private Unheld(List<Construction> constructions) {
        this.constructions = List.copyOf(constructions);
    }

    static Unheld standard() {
        return new Unheld(Table.read("statement/unheld.tsv").stream()
                .map(Construction::of)
                .toList());
    }

    /** The same without one of its constructions. */
    Unheld without(String id) {
        return new Unheld(
                constructions.stream().filter(one -> !one.id.equals(id)).toList());
    }

    boolean covers(CueMatch cue, TokenRange subject, CueFrame frame, Reading reading) {
        String form = formOf(cue.group(), reading.document);
        for (Construction one : constructions) {
            if (one.fits(cue, frame, form, reading.document) && (!one.ofThing || isThing(subject, reading))) {
                return true;
            }
        }
        return false;
    }

    /** "it" and "which" may stand for a company or a party. */
    private static boolean isThing(TokenRange subject, Reading reading) {
        boolean pronoun = reading.document.token(subject.first()).tag().equals("PRON");
        return !(pronoun && subject.end() - subject.first() == 1) && !Inferences.isSomebody(subject, reading);
    }

    private static String formOf(VerbGroup group, Document document) {
        if (group.infinitive()) {
            return "infinitive";
        }
        if (group.isBareParticiple(document)) {
            return "participle";
        }
        return group.form() == VerbForm.PAST && group.first() == group.head() ? "past" : "other";
    }

    private record Construction(
            String id,
            Set<CueFrame> frames,
            Set<String> kinds,
            Set<String> forms,
            boolean ofThing,
            Set<String> before,
            Set<String> except,
            Set<String> behind) {

        static Construction of(Table.Row row) {
            return new Construction(
                    row.get("id"),
                    CueFrame.of(row.list("frames")),
                    Set.copyOf(row.list("kinds")),
                    Set.copyOf(row.list("form")),
                    row.get("subject").equals("thing"),
                    Set.copyOf(row.list("before")),
                    Set.copyOf(row.list("except")),
                    Set.copyOf(row.list("behind")));
        }

        boolean fits(CueMatch cue, CueFrame frame, String form, Document document) {
            int last = cue.group().first() - 1;
            return asks(frames, frame)
                    && asks(kinds, cue.entry().kind().id())
                    && asks(forms, form)
                    && isTagged(before, last, document)
                    && (last < 0 || !except.contains(document.token(last).lower()))
                    && isTagged(behind, cue.group().end(), document);
        }

        private static <T> boolean asks(Set<T> wanted, T given) {
            return wanted.isEmpty() || wanted.contains(given);
        }

        private static boolean isTagged(Set<String> tags, int at, Document document) {
            return tags.isEmpty()
                    || at >= 0
                            && at < document.size()
                            && tags.contains(document.token(at).tag());
        }
    }
}
