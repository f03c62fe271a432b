package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives every name of a document to a referent: first the certain ones, then single names in their light. */
final class Cast {
    private static final int QUALIFYING = 60;

    private final Document document;
    private final Lexicons lexicons;
    private final CapitalReading capitals;
    private final EntityIndex index;
    private final PersonRegistry people;
    private final Map<KnownEntity, Referent> known = new IdentityHashMap<>();
    private final Map<String, Referent> others = new HashMap<>();
    private final LoneNames lone;
    private final ShortNames shortNames;
    private final NameText text;
    private final Map<String, Namesakes.Namesake> namesakes;
    private final NameEvidence evidence;
    private final Map<EntityMention, NameCandidate> persons = new IdentityHashMap<>();

    Cast(Document document, Lexicons lexicons, CapitalReading capitals, EntityIndex index) {
        this.document = document;
        this.lexicons = lexicons;
        this.capitals = capitals;
        this.index = index;
        this.lone = new LoneNames(document, lexicons, capitals);
        this.shortNames = new ShortNames(lexicons.words());
        this.text = new NameText(document);
        this.namesakes = lexicons.namesakes().in(document);
        this.evidence = new NameEvidence(document, lexicons);
        this.people = new PersonRegistry(lexicons.names(), index);
        index.resolveStatesWith(iso3 -> {
            KnownEntity state = lexicons.gazetteer().state(iso3);
            return state == null ? null : referent(state);
        });
    }

    /** The mentions of persons, each with what its words told. */
    Map<EntityMention, NameCandidate> persons() {
        return persons;
    }

    void addAll(List<NameCandidate> candidates) {
        List<NameCandidate> singles = new ArrayList<>();
        List<NameCandidate> guesses = new ArrayList<>();
        evidence.weigh(candidates);
        lone.learn(candidates);
        for (NameCandidate candidate : candidates) {
            if (candidate.meaning() != null && candidate.type() != Entity.Type.PERSON) {
                addKnown(candidate);
            } else if (candidate.bodyName() != null) {
                addBody(candidate);
            } else if (candidate.guessed() && candidate.length() > 1) {
                guesses.add(candidate);
            } else if (candidate.type() == Entity.Type.PERSON && candidate.length() > 1) {
                addFullPerson(candidate);
            } else if (candidate.type() == null || candidate.type() == Entity.Type.PERSON || isAcronym(candidate)) {
                singles.add(candidate);
            } else {
                addOther(candidate, candidate.type(), candidate.kind());
            }
        }
        guesses.forEach(this::addGuess);
        shortNames.learn(index.referents());
        singles.forEach(this::addSingle);
    }

    /** Of a name whose type only its shape tells, what is known of the rest of the document tells more. */
    private void addGuess(NameCandidate candidate) {
        Referent other = others.get(text.key(candidate));
        Referent person = other == null ? people.named(text.parts(candidate)) : null;
        OrganisationKind organisation = evidence.organisation(candidate);
        if (person != null) {
            mention(person, candidate);
        } else if (other != null && other.type() == Entity.Type.ORGANISATION) {
            addOther(candidate, other.type(), other.organisationKind());
        } else if (organisation != null) {
            addOther(candidate, Entity.Type.ORGANISATION, organisation);
        } else if (candidate.type() == Entity.Type.PERSON || evidence.isPerson(candidate)) {
            addFullPerson(candidate);
        } else {
            addOther(candidate, candidate.type(), candidate.kind());
        }
    }

    /** People whom the story names are found in headlines that give every word a capital. */
    void addEchoes() {
        new HeadlineEchoes(document, index, people).add();
    }

    private void addKnown(NameCandidate candidate) {
        Meaning meaning = candidate.meaning();
        int first = candidate.first();
        int end = candidate.end();
        switch (meaning.form()) {
            case DEMONYM -> index.mention(referent(meaning.entity()), first, end, Mention.Kind.DEMONYM);
            case CAPITAL, CITY -> {
                boolean shy = meaning.form() == Meaning.Form.CITY;
                boolean place =
                        shy && !capitals.isActor(document, first, end) || capitals.isPlace(document, first, end);
                Referent meant = referent(place ? meaning.place() : meaning.entity());
                if (place) {
                    meant.standFor(meaning.entity().iso3());
                }
                index.mention(meant, first, end, place ? Mention.Kind.NAME : Mention.Kind.METONYM);
            }
            case DATELINE -> {
                Referent city = referent(meaning.place());
                city.standFor(meaning.entity().iso3());
                index.mention(city, first, end, Mention.Kind.NAME);
            }
            default -> {
                Namesakes.Namesake place = namesakes.get(meaning.entity().iso3());
                boolean other = place != null && document.text(first, end).equals(place.name());
                index.mention(referent(other ? place.place() : meaning.entity()), first, end, Mention.Kind.NAME);
            }
        }
    }

    private void addBody(NameCandidate candidate) {
        Referent state = referent(candidate.state().entity());
        if (candidate.kind() == null) {
            index.mention(state, candidate.first(), candidate.end(), Mention.Kind.NOMINAL);
            return;
        }
        String name = candidate.bodyName() + " of " + state.nameBehindOf();
        Referent body = others.computeIfAbsent(NameText.key(name), key -> {
            Referent made = index.add(new Referent(Entity.Type.ORGANISATION, name));
            made.setOrganisationKind(candidate.kind());
            made.affiliate(state);
            return made;
        });
        index.mention(body, candidate.first(), candidate.end(), Mention.Kind.NAME);
    }

    private void addFullPerson(NameCandidate candidate) {
        KnownEntity entity =
                candidate.meaning() == null ? null : candidate.meaning().entity();
        List<String> parts = text.parts(candidate);
        if (parts.isEmpty()) {
            return;
        }
        if (parts.size() == 1 && entity == null) {
            Referent known = people.single(parts.get(0), candidate.gender(), null, candidate.first());
            String display = document.text(candidate.first(), candidate.end());
            mention(
                    known != null
                            ? known
                            : people.alone(parts.get(0), display, candidate.gender(), null, candidate.first()),
                    candidate);
            return;
        }
        Referent person =
                people.full(parts, text.display(candidate), candidate.gender(), entity, prominence(candidate.first()));
        mention(person, candidate);
        affiliate(person, entity);
    }

    /** The place of a name, put back for one that only qualifies another: "the sister of Name". */
    private int prominence(int first) {
        int at = first - 1;
        int sentence = document.sentenceOf(first).first();
        while (at >= sentence
                && (document.token(at).isNoun() || document.token(at).tag().equals("ADJ"))) {
            at--;
        }
        return at >= sentence && document.token(at).is("of") ? first - QUALIFYING : first;
    }

    private void addSingle(NameCandidate candidate) {
        String part = Spelling.part(document.token(candidate.first()).text());
        int at = candidate.first();
        boolean titled = candidate.type() == Entity.Type.PERSON && candidate.meaning() == null;
        if (candidate.meaning() != null) {
            addKnownSingle(candidate, part);
            return;
        }
        String role = candidate.role() == null || candidate.role().role() == null
                ? null
                : candidate.role().role().name();
        Referent person = isAcronym(candidate) && !titled
                ? null
                : lone.isCommonWord(at) && !titled && !people.isName(part)
                        ? null
                        : people.single(part, candidate.gender(), role, at);
        if (person == null && titled) {
            person = people.alone(part, document.token(at).text(), candidate.gender(), null, at);
        }
        if (person != null) {
            mention(person, candidate);
            return;
        }
        Referent other = others.get(NameText.key(document.token(at).text()));
        if (other == null) {
            other = shortNames.get(document.token(at).text());
        }
        if (other != null) {
            index.mention(other, at, candidate.end(), Mention.Kind.NAME);
        } else if (evidence.organisation(candidate) != null && !lone.isGroupNoun(at)) {
            addOther(candidate, Entity.Type.ORGANISATION, evidence.organisation(candidate));
        } else if (lone.isCommonWord(at) || lone.isGroupNoun(at)) {
            return;
        } else if (isAcronym(candidate)) {
            addOther(candidate, Entity.Type.ORGANISATION, OrganisationKind.OTHER);
        } else if (lone.speaks(at) || lone.isGivenName(at) || lone.isApposed(at)) {
            mention(people.alone(part, document.token(at).text(), candidate.gender(), null, at), candidate);
        } else if (lone.isNameElsewhere(at)
                && document.token(at).tag().equals("PROPN")
                && document.token(at).text().length() > 2) {
            String before = at > 0 ? document.token(at - 1).lower() : "";
            boolean place = before.equals("in")
                    || before.equals("at")
                    || before.equals("near")
                    || before.equals("from")
                    || capitals.isPlace(document, at, candidate.end());
            addOther(
                    candidate,
                    place ? Entity.Type.PLACE : Entity.Type.ORGANISATION,
                    place ? null : OrganisationKind.OTHER);
        }
    }

    private void addKnownSingle(NameCandidate candidate, String part) {
        KnownEntity entity = candidate.meaning().entity();
        int at = candidate.first();
        Referent person = people.known(entity, at);
        if (person == null
                || candidate.gender() != Gender.UNKNOWN && !person.gender().agreesWith(candidate.gender())) {
            Referent relative = people.single(part, candidate.gender(), null, at);
            boolean same = entity.gender().agreesWith(candidate.gender());
            person = relative != null
                    ? relative
                    : same ? people.alone(part, entity.name(), entity.gender(), entity, at) : null;
        }
        if (person == null) {
            person = people.alone(part, document.token(at).text(), candidate.gender(), null, at);
        } else if (person.name().equals(entity.name())) {
            affiliate(person, entity);
        }
        mention(person, candidate);
    }

    private void affiliate(Referent person, KnownEntity entity) {
        if (entity != null && entity.iso3() != null) {
            person.affiliate(referent(lexicons.gazetteer().state(entity.iso3())));
        }
    }

    private void mention(Referent person, NameCandidate candidate) {
        persons.put(index.mention(person, candidate.first(), candidate.end(), Mention.Kind.NAME), candidate);
        person.setGender(candidate.gender());
    }

    private void addOther(NameCandidate candidate, Entity.Type type, OrganisationKind kind) {
        int first = candidate.first();
        int end = candidate.end();
        Referent person = kind == OrganisationKind.OTHER && candidate.length() > 1 ? partOfPerson(candidate) : null;
        if (person != null) {
            mention(person, candidate);
            return;
        }
        String name = document.text(first, end);
        Referent referent = others.computeIfAbsent(NameText.key(name), key -> {
            Referent made = index.add(new Referent(type, name));
            made.setOrganisationKind(kind);
            return made;
        });
        index.mention(referent, first, end, Mention.Kind.NAME);
        if (kind != null && kind.isOfState()) {
            affiliateToStateBefore(referent, first);
        }
        shortForms(candidate, kind).forEach(form -> others.putIfAbsent(NameText.key(form), referent));
    }

    /** The acronym in brackets or of its initials; of a company of two words the first. */
    private List<String> shortForms(NameCandidate candidate, OrganisationKind kind) {
        List<String> forms = new ArrayList<>();
        text.acronymBehind(candidate.end()).ifPresent(forms::add);
        String initials = text.initials(candidate);
        if (initials.length() > 2) {
            forms.add(initials);
        }
        if (kind == OrganisationKind.COMPANY && candidate.length() == 2) {
            forms.add(document.token(candidate.first()).text());
        }
        return forms;
    }

    /** "Campos Nogueira", once a fuller name has been met. */
    private Referent partOfPerson(NameCandidate candidate) {
        List<String> parts = text.parts(candidate);
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> people.exact(parts.get(0));
            default -> people.containing(parts);
        };
    }

    /** The state before a body's name ("Peru’s Supreme Court"), or in it ("Russian Defence Ministry"). */
    private void affiliateToStateBefore(Referent body, int first) {
        int at = first - 1;
        if (at > 0 && document.token(at).is("'s")) {
            at--;
        }
        EntityMention before = at < 0 ? null : index.mentionAt(at);
        if (before != null && before.referent().isState()) {
            body.affiliate(before.referent());
            return;
        }
        PhraseTrie.Match<Meaning> within = lexicons.gazetteer().find(document, first, document.size());
        if (within != null && within.value().entity().type() == Entity.Type.STATE) {
            body.affiliate(referent(within.value().entity()));
        }
    }

    private Referent referent(KnownEntity entity) {
        return known.computeIfAbsent(entity, key -> {
            Referent made = index.add(new Referent(entity.type(), entity.name()));
            boolean state = entity.type() == Entity.Type.STATE;
            made.identify(state && !"XKX".equals(entity.iso3()) ? entity.iso3() : null, entity.wikidata());
            made.setOrganisationKind(entity.kind());
            return made;
        });
    }

    /** Bodies and outlets of a state are affiliated once all names are known, so that states come first. */
    void affiliateKnown() {
        for (Map.Entry<KnownEntity, Referent> entry : new ArrayList<>(known.entrySet())) {
            KnownEntity entity = entry.getKey();
            if (entity.type() == Entity.Type.ORGANISATION && entity.iso3() != null) {
                entry.getValue().affiliate(referent(lexicons.gazetteer().state(entity.iso3())));
            }
            KnownEntity parent = lexicons.gazetteer().parent(entity);
            if (parent != null) {
                entry.getValue().affiliate(referent(parent));
            }
        }
    }

    private boolean isAcronym(NameCandidate candidate) {
        return candidate.length() == 1
                && candidate.type() == Entity.Type.ORGANISATION
                && NameShape.isAcronym(document.token(candidate.first()));
    }
}
