package dev.parley.query.correction;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Entity;
import dev.parley.query.identity.NameForm;
import java.util.Objects;
import java.util.Optional;

/** The entities of one article by their names, in any of the spellings that are one name. */
final class People {
    private final ArticleExtracted article;

    People(ArticleExtracted article) {
        this.article = article;
    }

    /** The name of the entity with this id, or null for null. */
    String name(String id) {
        return id == null ? null : find(id).map(Entity::name).orElse(null);
    }

    private Optional<Entity> find(String id) {
        return article.entities().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The id of the entity with the name. */
    Optional<String> id(String name) {
        return article.entities().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .or(() -> article.entities().stream()
                        .filter(one -> same(one.name(), name))
                        .findFirst())
                .map(Entity::id);
    }

    /** Whether the entity with this id bears the name; both may be null. */
    boolean bears(String id, String name) {
        String own = name(id);
        return own == null || name == null ? own == null && name == null : same(own, name);
    }

    private static boolean same(String one, String other) {
        NameForm form = form(one);
        NameForm otherForm = form(other);
        return form.slug().equals(otherForm.slug()) || Objects.equals(form.block(), otherForm.block());
    }

    private static NameForm form(String name) {
        return new NameForm(Entity.Type.PERSON, name, null, null, null);
    }
}
