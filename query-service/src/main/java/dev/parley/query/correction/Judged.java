package dev.parley.query.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a judgement is about, so that it is found again when the article is extracted anew: not by number or place, which a
 * better extraction changes, but by whose it is and by its words.
 *
 * @param id that it had in the extraction that was judged
 * @param who the holder or the speaker, or null for a statement of nobody
 * @param issue of a stance
 * @param polarity of a stance as extracted
 * @param strength of a stance as extracted
 * @param type of a statement as extracted
 * @param start of the words, in code points; of several places with these words the nearest is meant
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Judged(
        String id, String who, String issue, String polarity, String strength, String type, String words, int start) {}
