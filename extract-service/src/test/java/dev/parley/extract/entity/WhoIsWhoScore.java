package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.contracts.Span;
import dev.parley.contracts.Statement;
import dev.parley.extract.Extraction;
import dev.parley.extract.entity.WhoIsWho.Said;
import dev.parley.extract.entity.WhoIsWho.Who;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what an extraction has in common with what a reader takes from the same text. */
final class WhoIsWhoScore {
    private static final double SAME_PLACE = 0.5;

    enum Measure {
        /** All mentions of one are one entity, and nobody else's mention is of it. */
        CLUSTER,
        /** What kind of thing it is, and for a state which. */
        TYPE,
        ROLE,
        AFFILIATION,
        SPEAKER,
        BEHALF,
        DATE,
        VENUE
    }

    private final Map<Measure, Integer> right = new EnumMap<>(Measure.class);
    private final Map<Measure, Integer> asked = new EnumMap<>(Measure.class);
    private final List<String> misses = new ArrayList<>();

    void add(WhoIsWho expected, Extraction found) {
        Map<Who, Set<Entity>> held = new HashMap<>();
        for (Who who : expected.entities()) {
            held.put(who, entitiesAt(expected, who, found));
        }
        for (Who who : expected.entities()) {
            Set<Entity> entities = held.get(who);
            Entity entity = entities.size() == 1 ? entities.iterator().next() : null;
            boolean alone = held.entrySet().stream()
                    .noneMatch(
                            other -> other.getKey() != who && other.getValue().contains(entity));
            String saw = expected.id() + ": " + who.name() + " -> " + describe(entities);
            count(Measure.CLUSTER, entity != null && alone, saw);
            count(Measure.TYPE, entity != null && isType(who, entity), saw);
            if (!who.role().equals("-")) {
                String role = entity == null ? null : entity.role();
                count(Measure.ROLE, who.role().equals(role), saw + " role " + role + " wants " + who.role());
            }
            if (!who.affiliation().equals("-")) {
                String owner = entity == null ? null : name(found, entity.affiliation());
                count(Measure.AFFILIATION, who.affiliation().equals(owner), saw + " owner " + owner);
            }
        }
        expected.statements().forEach(said -> add(expected.id(), said, found));
    }

    private void add(String id, Said said, Extraction found) {
        Statement statement = found.statements().stream()
                .filter(candidate -> content(candidate).contains(said.content()))
                .min(Comparator.comparingInt(candidate -> content(candidate).length()))
                .orElse(null);
        check(Measure.SPEAKER, id, said, said.speaker(), statement == null, name(found, statement, Statement::speaker));
        check(
                Measure.BEHALF,
                id,
                said,
                said.onBehalfOf(),
                statement == null,
                name(found, statement, Statement::onBehalfOf));
        check(Measure.DATE, id, said, said.saidOn(), statement == null, statement == null ? null : statement.saidOn());
        String venue = statement == null ? null : statement.venue();
        boolean within = venue != null && venue.contains(said.venue());
        check(Measure.VENUE, id, said, said.venue(), statement == null, within ? said.venue() : venue);
    }

    private void check(Measure measure, String id, Said said, String wanted, boolean missing, String got) {
        if (!wanted.equals("-")) {
            boolean fits = !missing && (wanted.equals("none") ? got == null : sameName(wanted, got));
            count(
                    measure,
                    fits,
                    id + ": “" + said.content() + "” " + (missing ? "no statement" : got) + " wants " + wanted);
        }
    }

    private static boolean sameName(String wanted, String got) {
        return got != null && got.replaceFirst("(?i)^the ", "").equalsIgnoreCase(wanted.replaceFirst("(?i)^the ", ""));
    }

    private static String name(Extraction found, Statement statement, Function<Statement, String> which) {
        return statement == null ? null : name(found, which.apply(statement));
    }

    private static String name(Extraction found, String id) {
        return found.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(Entity::name)
                .findFirst()
                .orElse(null);
    }

    private static boolean isType(Who who, Entity entity) {
        boolean type = entity.type().name().toLowerCase(Locale.ROOT).equals(who.type());
        return type && (entity.type() != Entity.Type.STATE || entity.name().equals(who.name()));
    }

    private static Set<Entity> entitiesAt(WhoIsWho expected, Who who, Extraction found) {
        Set<Entity> entities = new HashSet<>();
        for (String mention : who.mentions()) {
            for (int[] place : places(expected, mention)) {
                entities.add(entityAt(place, found));
            }
        }
        return entities;
    }

    /** Where a mention stands, in code points. */
    private static List<int[]> places(WhoIsWho expected, String mention) {
        int hash = mention.indexOf('#');
        int nth = hash < 0 ? 0 : Integer.parseInt(mention.substring(hash + 1));
        String words = hash < 0 ? mention : mention.substring(0, hash);
        String text = expected.text();
        List<int[]> places = new ArrayList<>();
        List<int[]> taken = nth > 0 ? List.of() : longer(expected, words);
        Matcher matcher = wholeWords(words).matcher(text);
        for (int count = 1; matcher.find(); count++) {
            int from = matcher.start();
            boolean inside = taken.stream().anyMatch(span -> span[0] <= from && from < span[1]);
            if (nth > 0 ? count == nth : !inside) {
                places.add(new int[] {text.codePointCount(0, from), text.codePointCount(0, matcher.end())});
            }
        }
        return places;
    }

    private static List<int[]> longer(WhoIsWho expected, String words) {
        List<int[]> spans = new ArrayList<>();
        for (Who who : expected.entities()) {
            for (String mention : who.mentions()) {
                if (mention.length() > words.length() && mention.contains(words) && !mention.contains("#")) {
                    Matcher matcher = wholeWords(mention).matcher(expected.text());
                    while (matcher.find()) {
                        spans.add(new int[] {matcher.start(), matcher.end()});
                    }
                }
            }
        }
        return spans;
    }

    private static Pattern wholeWords(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])");
    }

    private static Entity entityAt(int[] place, Extraction found) {
        Entity best = null;
        double most = 0;
        for (Entity entity : found.entities()) {
            for (Mention mention : entity.mentions()) {
                int shared = Math.min(place[1], mention.end()) - Math.max(place[0], mention.start());
                int all = Math.max(place[1], mention.end()) - Math.min(place[0], mention.start());
                double overlap = (double) shared / all;
                if (overlap >= SAME_PLACE && overlap > most) {
                    most = overlap;
                    best = entity;
                }
            }
        }
        return best;
    }

    private static String content(Statement statement) {
        return String.join(" ", statement.content().stream().map(Span::text).toList());
    }

    private static String describe(Set<Entity> entities) {
        return entities.stream()
                .map(entity -> entity == null ? "nothing" : entity.name() + "/" + entity.type())
                .toList()
                .toString();
    }

    private void count(Measure measure, boolean fits, String saw) {
        asked.merge(measure, 1, Integer::sum);
        right.merge(measure, fits ? 1 : 0, Integer::sum);
        if (!fits) {
            misses.add(measure + " " + saw);
        }
    }

    int right(Measure measure) {
        return right.get(measure);
    }

    int asked(Measure measure) {
        return asked.get(measure);
    }

    List<String> misses() {
        return misses;
    }
}
