package dev.parley.extract.codebook;

/** The issues and actors that an analyst wants named; its version is stamped on every extraction. */
public final class Codebook {
    private final String version;

    private Codebook(String version) {
        this.version = version;
    }

    /** The codebook that comes with the extractor. */
    public static Codebook standard() {
        return new Codebook("standard-1");
    }

    public String version() {
        return version;
    }
}
