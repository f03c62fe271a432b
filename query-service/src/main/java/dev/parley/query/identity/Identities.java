package dev.parley.query.identity;

import dev.parley.contracts.Entity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Decides to which entities forms belong, by what they say and by what people decided. A form that somebody decided on
 * alone takes no part in finding out which others are one; of the rest all that are one follow the latest decision on any
 * of them, but for those that have their own. A function of the two sets: forms and rules.
 */
public final class Identities {

    /**
     * The entity of each form.
     *
     * @param forms all stored forms of one block, or any others that no block has
     * @param rules the latest rule on a form, by the form's own id
     */
    public static Map<NameForm, Persons.Resolved> resolve(List<NameForm> forms, Map<String, Rule> rules) {
        Map<NameForm, Persons.Resolved> resolved = new HashMap<>();
        List<NameForm> free = forms.stream()
                .filter(form -> {
                    Rule rule = rules.get(form.ownId());
                    return rule == null || !rule.alone();
                })
                .toList();
        automatic(free).forEach((person, same) -> {
            Persons.Resolved followed = same.stream()
                    .map(form -> rules.get(form.ownId()))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparingLong(Rule::decision))
                    .map(Rule::resolved)
                    .orElse(person);
            same.forEach(form -> resolved.put(form, followed));
        });
        forms.forEach(form -> {
            Rule rule = rules.get(form.ownId());
            if (rule != null) {
                resolved.put(form, rule.resolved());
            }
        });
        return resolved;
    }

    private static Map<Persons.Resolved, List<NameForm>> automatic(List<NameForm> forms) {
        Map<NameForm, Persons.Resolved> persons = Persons.resolve(
                forms.stream().filter(form -> form.type() == Entity.Type.PERSON).toList());
        return forms.stream()
                .collect(Collectors.groupingBy(
                        form -> persons.getOrDefault(form, new Persons.Resolved(form.ownId(), form.ownName()))));
    }

    private Identities() {}
}
