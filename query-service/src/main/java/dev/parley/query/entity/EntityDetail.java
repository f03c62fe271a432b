package dev.parley.query.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * An entity with the roles that articles give it.
 *
 * @param roles in the articles' words, the one seen last first
 */
@RegisterForReflection
public record EntityDetail(@JsonUnwrapped EntityView entity, List<RoleView> roles) {

    /**
     * @param from first date of publication of an article that names the role, or null if none is dated
     * @param to last such date
     */
    @RegisterForReflection
    public record RoleView(String role, LocalDate from, LocalDate to, long articles) {}
}
