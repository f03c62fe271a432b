package dev.parley.extract.engine;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The threads for the records of the topic. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface ForRecords {}
