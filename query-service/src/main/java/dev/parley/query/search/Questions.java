package dev.parley.query.search;

import dev.parley.query.entity.EntityResolver;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of what is searched for one condition on the index of statements. */
@ApplicationScoped
class Questions {
    private static final String STEMS =
            "select text, phraseto_tsquery('english', text)::text as stem from unnest($1::text[]) as text";

    private final Pool pool;
    private final EntityResolver entities;
    private final NamesMeant names;

    Questions(Pool pool, EntityResolver entities, NamesMeant names) {
        this.pool = pool;
        this.entities = entities;
        this.names = names;
    }

    /**
     * A condition in the notation of {@code tsquery}.
     *
     * @param condition null if any statement will do
     * @param words the part of it that the words are, or null
     */
    record Question(String condition, String words) {}

    /** Name forms of those asked for by parameters; a null was not asked. */
    private record Actors(UUID[] by, UUID[] speaker, UUID[] onBehalfOf, UUID[] relayedBy) {
        boolean known() {
            return Stream.of(by, speaker, onBehalfOf, relayedBy).allMatch(forms -> forms == null || forms.length > 0);
        }

        List<String> conditions() {
            List<String> conditions = new ArrayList<>();
            if (by != null) {
                conditions.add("(" + Mark.SPEAKER.isAny(by) + " | " + Mark.ON_BEHALF_OF.isAny(by) + ")");
            }
            if (speaker != null) {
                conditions.add(Mark.SPEAKER.isAny(speaker));
            }
            if (onBehalfOf != null) {
                conditions.add(Mark.ON_BEHALF_OF.isAny(onBehalfOf));
            }
            if (relayedBy != null) {
                conditions.add(Mark.RELAYED_BY.isAny(relayedBy));
            }
            return conditions;
        }
    }

    /**
     * The condition, or nothing if somebody is asked for of whom no article speaks.
     *
     * @throws ProblemException through the Uni, if none of the words can be searched for
     */
    Uni<Optional<Question>> of(SearchFilter filter) {
        return entities.forms(filter.by())
                .chain(by -> entities.forms(filter.speaker()).chain(speaker -> entities.forms(filter.onBehalfOf())
                        .chain(onBehalfOf -> entities.forms(filter.relayedBy())
                                .map(relayedBy -> new Actors(by, speaker, onBehalfOf, relayedBy)))))
                .chain(actors -> actors.known()
                        ? question(filter, actors).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Question> question(SearchFilter filter, Actors actors) {
        Wanted wanted = filter.words() == null ? new Wanted(List.of()) : Wanted.of(filter.words());
        Set<String> mayName = new LinkedHashSet<>();
        wanted.alternatives().forEach(terms -> mayName.addAll(Part.names(terms)));
        if (filter.place() != null) {
            mayName.add(filter.place());
        }
        return names.of(mayName).chain(meant -> {
            List<List<Part>> parts = wanted.alternatives().stream()
                    .map(terms -> Part.of(terms, meant))
                    .toList();
            Part place = filter.place() == null ? null : new Part(filter.place(), false, meant.get(filter.place()));
            return stems(parts, place).map(stems -> question(filter, actors, parts, place, stems));
        });
    }

    private Uni<Map<String, String>> stems(List<List<Part>> parts, Part place) {
        Set<String> texts = new LinkedHashSet<>();
        Stream.concat(parts.stream().flatMap(List::stream), Stream.ofNullable(place))
                .forEach(part -> texts.addAll(part.texts()));
        if (texts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(STEMS)
                .execute(Tuple.of(texts.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, String> stems = new HashMap<>();
                    rows.forEach(row -> stems.put(row.getString("text"), row.getString("stem")));
                    return stems;
                });
    }

    private static Question question(
            SearchFilter filter, Actors actors, List<List<Part>> parts, Part place, Map<String, String> stems) {
        List<String> conditions = actors.conditions();
        String words = filter.words() == null ? null : words(parts, stems);
        if (words != null) {
            conditions.add(words);
        }
        if (place != null) {
            String named = place.condition(stems::get, false);
            if (named.isEmpty()) {
                throw unsearchable("place");
            }
            conditions.add(named);
        }
        addIfAsked(conditions, Mark.ISSUE, filter.issue());
        addIfAsked(conditions, Mark.TYPE, filter.type());
        addIfAsked(conditions, Mark.OUTLET, filter.outlet());
        String condition = conditions.stream().collect(Collectors.joining(") & (", "(", ")"));
        return new Question(conditions.isEmpty() ? null : condition, words);
    }

    private static String words(List<List<Part>> alternatives, Map<String, String> stems) {
        String words = alternatives.stream()
                .map(all -> all.stream()
                        .map(part -> part.condition(stems::get, true))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(" & ")))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" | "));
        if (words.isEmpty()) {
            throw unsearchable("q");
        }
        return words;
    }

    private static void addIfAsked(List<String> conditions, Mark mark, String value) {
        if (value != null) {
            conditions.add(mark.is(value));
        }
    }

    private static ProblemException unsearchable(String field) {
        return new ProblemException(
                Problem.invalidParameter(field, "must have a word that is not in every text, as `the` and `of` are"));
    }
}
