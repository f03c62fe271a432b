package dev.parley.query.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much exports may take from other answers. */
@ConfigMapping(prefix = "parley.export")
interface ExportSettings {

    /** Exports at once; each holds a connection to the database until its client has read all. */
    @WithDefault("4")
    int atOnce();

    /** Rows read, and held in memory, at a time. */
    @WithDefault("500")
    int batch();
}
