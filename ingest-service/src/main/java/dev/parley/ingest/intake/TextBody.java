package dev.parley.ingest.intake;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Reads text in the encoding that the request's content type names. */
public final class TextBody {

    /** The charset of the content type, or null. */
    static String charsetName(HttpHeaders headers) {
        String name = headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name != null) {
            charset(name);
        }
        return name;
    }

    /** The charset of the content type, or UTF-8. */
    static Charset charset(HttpHeaders headers) {
        String name = charsetName(headers);
        return name == null ? StandardCharsets.UTF_8 : charset(name);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(Problem.unreadable("the charset of the content type is not known"));
        }
    }

    /** @throws ProblemException if the bytes are no text in this encoding */
    public static String decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.unreadable("the body is not " + charset.name()));
        }
    }

    private TextBody() {}
}
