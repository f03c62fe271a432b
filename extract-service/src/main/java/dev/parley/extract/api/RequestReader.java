package dev.parley.extract.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.PublicationTime;
import dev.parley.extract.engine.ExtractConfig;
import dev.parley.extract.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads requests within their limits; everything that is wrong with one is a {@link ProblemException}. */
@ApplicationScoped
class RequestReader {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    /** What RFC 5646 (4.4.1) asks everyone to have room for. */
    private static final int LONGEST_LANGUAGE = 35;

    private final ObjectReader json;
    private final ExtractConfig.Api limits;

    RequestReader(ObjectMapper mapper, ExtractConfig config) {
        this.json = mapper.readerFor(ExtractionRequest.class);
        this.limits = config.api();
    }

    ExtractionRequest readJson(InputStream body) {
        try {
            ExtractionRequest request = json.readValue(readBytes(body));
            if (request == null) {
                throw ProblemException.unreadableBody("a JSON object is expected");
            }
            return request;
        } catch (MismatchedInputException e) {
            throw e.getPath().isEmpty()
                    ? ProblemException.unreadableBody("a JSON object is expected")
                    : ProblemException.invalidField(e.getPath().get(0).getFieldName(), "must be a string");
        } catch (JsonProcessingException e) {
            throw ProblemException.unreadableBody(
                    "not JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw ProblemException.unreadableBody("the body ended early");
        }
    }

    String readText(InputStream body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(readBytes(body)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.unreadableBody("not UTF-8");
        } catch (IOException e) {
            throw ProblemException.unreadableBody("the body ended early");
        }
    }

    /** The article that the request describes, under an id of its text alone. */
    ArticleAccepted toArticle(ExtractionRequest request) {
        if (request.html() != null) {
            throw ProblemException.invalidField(
                    "html", "not taken here: send pages to the intake, or their cleaned text");
        }
        String text = request.text();
        if (text == null || text.isBlank()) {
            throw ProblemException.invalidField("text", "must not be blank");
        }
        if (text.codePointCount(0, text.length()) > limits.maxTextLength()) {
            throw ProblemException.tooLarge("text", limits.maxTextLength() + " characters");
        }
        String fingerprint = TextFingerprint.of(text);
        return new ArticleAccepted(
                fingerprint,
                1,
                request.title(),
                request.url(),
                request.outlet(),
                request.publisherGroup(),
                request.agency(),
                publishedAt(request.publishedAt()),
                language(request.language()),
                "o-" + fingerprint,
                text,
                List.of());
    }

    private byte[] readBytes(InputStream body) throws IOException {
        MemorySize limit = limits.maxBodySize();
        byte[] bytes = body.readNBytes(Math.toIntExact(limit.asLongValue() + 1));
        if (bytes.length > limit.asLongValue()) {
            throw ProblemException.tooLarge(null, limit.asLongValue() + " bytes");
        }
        return bytes;
    }

    private static PublicationTime publishedAt(String iso) {
        try {
            return iso == null ? null : PublicationTime.parse(iso);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidField("publishedAt", e.getMessage());
        }
    }

    private static String language(String code) {
        // The length first: the pattern takes a stack frame for each subtag.
        if (code != null && (code.length() > LONGEST_LANGUAGE || !LANGUAGE.matcher(code).matches())) {
            throw ProblemException.invalidField("language", "must be an ISO 639-1 code such as en");
        }
        return code;
    }
}
