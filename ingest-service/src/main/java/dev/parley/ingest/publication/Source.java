package dev.parley.ingest.publication;

/** Where something that is known of an article was found, the more trusted first. */
public enum Source {
    CLIENT("client"),
    JSON_LD("json-ld"),
    OPEN_GRAPH("open-graph"),
    META("meta"),
    MICRODATA("microdata"),
    TIME_ELEMENT("time-element"),
    VISIBLE("visible"),
    DATELINE("dateline"),
    ADDRESS("address"),
    TEXT("text");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** As the API writes it. */
    public String label() {
        return label;
    }
}
