package dev.parley.ingest.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON form of a file to take in, for the API's description. */
@Schema(name = "Import", description = "A file to take in", examples = "{\"path\": \"2026/CC-NEWS-20260130.warc.gz\"}")
record ImportForm(
        @Schema(description = "Its path beneath the folder of imports")
        String path) {}
