package dev.parley.ingest.source;

import dev.parley.ingest.article.StorableText;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import dev.parley.ingest.request.JsonForm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody writes down of an outlet.
 *
 * @param name as articles are to call it, or null to leave that to them
 * @param publisherGroup the company behind it, or null
 * @param country ISO 3166-1, two letters, or null
 */
@Schema(name = "SourceForm", examples = """
                {"name": "The Gazette", "publisherGroup": "Example Press", "country": "MT"}""")
public record SourceForm(String name, String publisherGroup, String country) {
    private static final int LONGEST = 300;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,253}$)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}_-]+)*(?::\\d{1,5})?");
    private static final Set<String> COUNTRIES = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));

    /** @throws ProblemException naming the field that cannot be taken */
    static SourceForm read(byte[] json) {
        JsonForm form = JsonForm.read(json);
        return new SourceForm(
                        form.text("name", LONGEST), form.text("publisherGroup", LONGEST), form.text("country", LONGEST))
                .checked();
    }

    /**
     * As it is stored.
     *
     * @throws ProblemException naming the field that cannot be taken
     */
    SourceForm checked() {
        String code = text("country", country);
        if (code != null && !COUNTRIES.contains(code.toUpperCase(Locale.ROOT))) {
            throw invalid("country", "must be an ISO 3166-1 code of two letters such as MT");
        }
        return new SourceForm(
                text("name", name),
                text("publisherGroup", publisherGroup),
                code == null ? null : code.toUpperCase(Locale.ROOT));
    }

    /**
     * A domain as sources go by it.
     *
     * @throws ProblemException if it is none
     */
    static String domain(String given) {
        String domain = given.strip().toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(domain).matches()) {
            throw invalid("domain", "must be a domain such as gazette.example");
        }
        return domain.startsWith("www.") ? domain.substring("www.".length()) : domain;
    }

    private static String text(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String objection = StorableText.objection(value.strip(), LONGEST);
        if (objection != null) {
            throw invalid(field, objection);
        }
        return value.strip();
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidField(field, detail));
    }
}
