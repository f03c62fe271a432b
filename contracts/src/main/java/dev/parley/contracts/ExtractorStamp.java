package dev.parley.contracts;

/** Which engine and which codebook made an extraction. */
public record ExtractorStamp(String version, String codebook) {
    public ExtractorStamp {
        Guard.text(version, "version");
        Guard.text(codebook, "codebook");
    }
}
