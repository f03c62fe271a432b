package dev.parley.ingest.intake;

import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Zone;
import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.article.Details;
import dev.parley.ingest.article.Identity;
import dev.parley.ingest.article.Provenance;
import dev.parley.ingest.article.StorableText;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.cleaning.CleanedPage;
import dev.parley.ingest.cleaning.PageCleaner;
import dev.parley.ingest.cleaning.UnfitPageException;
import dev.parley.ingest.language.LanguageCode;
import dev.parley.ingest.ninjs.NinjsItem;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import dev.parley.ingest.publication.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Checks drafts and makes submissions of them. What the client says goes before what a page says of itself. */
@ApplicationScoped
public class SubmissionReader {
    private static final Set<String> PROVENANCE =
            Set.of(Draft.URL, Draft.TITLE, Draft.PUBLISHED_AT, Draft.OUTLET, Draft.PUBLISHER_GROUP, Draft.AGENCY);

    private final IngestConfig.Limits limits;

    SubmissionReader(IngestConfig config) {
        limits = config.limits();
    }

    /**
     * Reads an article in its JSON form or as a ninjs item, without a look at what its fields say.
     *
     * @throws ProblemException if it is no JSON object
     */
    public Draft draft(byte[] json) {
        Draft draft = JsonDraft.read(json);
        boolean isBare = draft.get(Draft.TEXT) == null && draft.get(Draft.HTML) == null;
        return isBare ? NinjsItem.find(json).map(NinjsDraft::of).orElse(draft) : draft;
    }

    /** @throws ProblemException naming the field that cannot be taken, as the client's form calls it */
    public Submission read(Draft draft) {
        try {
            return checked(draft);
        } catch (ProblemException refusal) {
            throw new ProblemException(
                    refusal.problem().at(draft.place(refusal.problem().field())));
        }
    }

    private Submission checked(Draft draft) {
        draft.mistyped().stream().findFirst().ifPresent(name -> {
            throw invalid(name, "must be a string");
        });
        String text = draft.get(Draft.TEXT);
        String html = draft.get(Draft.HTML);
        if (text == null && html == null) {
            throw invalid(Draft.TEXT, "is missing, and so is html; /v1/fetches takes articles by their address");
        }
        if (text == null) {
            return ofPage(draft, () -> PageCleaner.clean(html, draft.get(Draft.URL)));
        }
        List<String> warnings = new ArrayList<>(draft.warnings());
        if (html != null) {
            warnings.add("html was ignored, since there is a text");
        }
        if (text.isBlank()) {
            throw invalid(Draft.TEXT, "must not be blank");
        }
        return submission(draft, CleanedPage.ofText(text), Draft.TEXT, warnings);
    }

    /** @throws ProblemException naming the field that cannot be taken, {@code html} if the page holds no article */
    public Submission ofPage(Draft draft, Supplier<CleanedPage> cleaning) {
        return ofPage(draft, cleaned(cleaning));
    }

    /** As {@link #ofPage(Draft, Supplier)}, of a page that was cleaned. */
    public Submission ofPage(Draft draft, CleanedPage page) {
        if (page.text().isBlank()) {
            throw invalid(Draft.HTML, "no article text was found in the page");
        }
        return submission(draft, page, Draft.HTML, draft.warnings());
    }

    /** @throws ProblemException if the page is not made for readers */
    public static CleanedPage cleaned(Supplier<CleanedPage> cleaning) {
        try {
            return cleaning.get();
        } catch (UnfitPageException e) {
            throw invalid(Draft.HTML, e.getMessage());
        } catch (StackOverflowError e) {
            // One page must not stop what reads many.
            throw invalid(Draft.HTML, "is made in a way that cannot be read");
        }
    }

    private Submission submission(Draft draft, CleanedPage page, String source, List<String> warnings) {
        String text = storable(source, page.text(), limits.text());
        String address = field(draft, Draft.URL, limits.url());
        ArticleAddress url = address != null ? parsed(Draft.URL, address, ArticleAddress::parse) : ownAddress(page);
        String title = field(draft, Draft.TITLE, limits.title());
        String date = field(draft, Draft.PUBLISHED_AT, limits.field());
        String outlet = first(field(draft, Draft.OUTLET, limits.field()), own(page.outlet(), limits.field()));
        List<Zone> zones = page.zones();
        KnownLanguage known = KnownLanguage.of(language(draft), page, text);
        return new Submission(
                Identity.of(url, outlet, text, zones),
                field(draft, Draft.ID, limits.field()),
                url,
                first(title, own(page.title(), limits.title())),
                text,
                zones,
                date == null ? own(page.publishedAt()) : parsed(Draft.PUBLISHED_AT, date, SubmissionReader::time),
                outlet,
                field(draft, Draft.PUBLISHER_GROUP, limits.field()),
                first(field(draft, Draft.AGENCY, limits.field()), own(page.agency(), limits.field())),
                known.code(),
                warnings,
                details(draft, page, known));
    }

    /** What the client says goes before what the page says, and is known by the client. */
    private static Details details(Draft draft, CleanedPage page, KnownLanguage language) {
        Map<String, Provenance> provenance = new HashMap<>(page.details().provenance());
        PROVENANCE.stream()
                .filter(name -> draft.get(name) != null && !draft.get(name).isBlank())
                .forEach(name -> provenance.put(name, new Provenance(Source.CLIENT.label(), true)));
        if (language.code() != null) {
            provenance.put(Draft.LANGUAGE, new Provenance(language.source().label(), language.certain()));
        }
        return new Details(page.details().byline(), page.details().modifiedAt(), provenance);
    }

    private static String language(Draft draft) {
        String given = draft.get(Draft.LANGUAGE);
        if (given == null || given.isBlank()) {
            return null;
        }
        String code = LanguageCode.of(given);
        if (code == null) {
            throw invalid(Draft.LANGUAGE, "must be an ISO 639-1 code such as en");
        }
        return code;
    }

    /** A field's value without spaces around it; a blank one counts as not given. */
    private static String field(Draft draft, String name, int limit) {
        String value = draft.get(name);
        return value == null || value.isBlank() ? null : storable(name, value.strip(), limit);
    }

    private static String storable(String name, String value, int limit) {
        String objection = StorableText.objection(value, limit);
        if (objection != null) {
            throw invalid(name, objection);
        }
        return value;
    }

    /** What a page says of itself is left out when it cannot be taken. */
    private static String own(String value, int limit) {
        return value == null || StorableText.objection(value, limit) != null ? null : value;
    }

    private static PublicationTime own(PublicationTime time) {
        return time != null && isStorable(time) ? time : null;
    }

    private static PublicationTime time(String value) {
        PublicationTime time = PublicationTime.parse(value);
        if (!isStorable(time)) {
            throw new IllegalArgumentException("must be in the years 1 to 9999");
        }
        return time;
    }

    private static boolean isStorable(PublicationTime time) {
        return time.date().getYear() >= 1 && time.date().getYear() <= 9999;
    }

    private ArticleAddress ownAddress(CleanedPage page) {
        String address = own(page.url(), limits.url());
        try {
            return address == null ? null : ArticleAddress.parse(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <T> T parsed(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw invalid(name, e.getMessage());
        }
    }

    private static String first(String value, String otherwise) {
        return value != null ? value : otherwise;
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidField(field, detail));
    }
}
