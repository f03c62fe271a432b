package dev.parley.extract;

import dev.parley.extract.date.DateResolver;
import dev.parley.extract.entity.EntityIndex;
import dev.parley.extract.entity.ReferenceResolver;
import dev.parley.extract.text.Document;

/** One article as the finders of statements and stances see it. It belongs to one thread. */
public record Analysis(
        Article article, Document document, EntityIndex entities, ReferenceResolver references, DateResolver dates) {}
