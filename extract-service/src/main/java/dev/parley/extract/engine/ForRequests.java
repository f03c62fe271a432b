package dev.parley.extract.engine;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The threads for HTTP requests, which need not wait behind a batch of records. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface ForRequests {}
