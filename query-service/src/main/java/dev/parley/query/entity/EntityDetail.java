package dev.parley.query.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.query.identity.Why;
import dev.parley.query.independence.Counts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * An entity with the roles that articles give it.
 *
 * @param roles in the articles' words, the one seen last first
 * @param affiliations to states and organisations, the one seen last first
 * @param forms of its names, each with why it belongs
 */
@RegisterForReflection
public record EntityDetail(
        @JsonUnwrapped EntityView entity,
        List<RoleView> roles,
        List<AffiliationView> affiliations,
        List<FormView> forms) {

    /**
     * @param from first date of publication of an article that names the role, or null if none is dated
     * @param to last such date
     */
    @RegisterForReflection
    public record RoleView(String role, LocalDate from, LocalDate to, long articles, Counts counts) {}

    /**
     * @param from first date of publication of an article that names the affiliation, or null if none is dated
     * @param until last such date
     */
    @RegisterForReflection
    public record AffiliationView(EntityName to, LocalDate from, LocalDate until, long articles, Counts counts) {}

    /**
     * @param state key of the state that articles give it, or null
     * @param office the class of the role that articles give it, or null
     */
    @RegisterForReflection
    public record FormView(String name, String state, String office, String wikidata, Why why) {}
}
