package dev.parley.query.agent;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a tool answers.
 *
 * @param answer as the API gives it
 * @param citations all words that the answer rests on, each once
 */
@RegisterForReflection
record Answer(Object answer, List<Citation> citations) {

    static Answer of(Object answer, Stream<Citation> citations) {
        return new Answer(answer, citations.distinct().toList());
    }
}
