package dev.parley.ingest.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set of imports. */
@ConfigMapping(prefix = "parley.ingest.imports")
public interface ImportConfig {

    /** Off leaves the work to other replicas. */
    @WithDefault("true")
    boolean enabled();

    /** The folder that files may be named beneath; without it, none may be named. */
    Optional<Path> folder();

    /** Where uploaded files are kept until they are taken in. */
    @WithDefault("${java.io.tmpdir}/parley-uploads")
    Path uploads();

    /** Bytes of an uploaded file. */
    @WithDefault("5G")
    MemorySize upload();

    /** Uploads taken at once. */
    @WithDefault("4")
    int concurrentUploads();

    /** How often this replica looks for jobs. */
    @WithDefault("2s")
    Duration look();

    /** Jobs that this replica works on at once. */
    @WithDefault("2")
    int concurrent();

    /** How long a replica may be silent before another takes its job over. */
    @WithDefault("30s")
    Duration lease();

    /** Records stored in one transaction, at most. */
    @WithDefault("200")
    int chunk();

    /** Bytes of the records stored in one transaction, about. */
    @WithDefault("4M")
    MemorySize chunkBytes();
}
