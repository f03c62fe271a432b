package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people of one document. A full name joins the person with the same or a similarly spelt one in any order; a single
 * name joins the best fitting person, the latest before it where several fit.
 */
final class PersonRegistry {
    /** No story has more people of one name; a longer list of names must not be compared each with each. */
    private static final int MOST_NAMESAKES = 50;

    /** How much more somebody named before is meant by a single name than somebody named after. */
    private static final int MET = 25;

    private final NameLists names;
    private final EntityIndex index;
    private final Map<String, List<Person>> byPart = new HashMap<>();
    /** Only spellings that begin alike and have the same consonants are compared: those of other groups never fit. */
    private final Map<String, List<String>> partsByGroup = new HashMap<>();

    private final Map<KnownEntity, Person> byKnown = new HashMap<>();

    PersonRegistry(NameLists names, EntityIndex index) {
        this.names = names;
        this.index = index;
    }

    /** The person with a full name. */
    Referent full(List<String> parts, String display, Gender gender, KnownEntity known, int at) {
        Person best = known == null ? null : byKnown.get(known);
        for (Person person : best != null ? List.<Person>of() : candidates(parts)) {
            if (person.agrees(gender, known) && person.hasName(parts, names)) {
                best = person;
                break;
            }
        }
        if (best == null) {
            best = add(display, known);
        }
        best.addName(parts, display, at);
        learn(best, gender, known);
        register(best, parts);
        return best.referent;
    }

    /** The person that one name means at a token, or null if nobody with it is known. */
    Referent single(String part, Gender gender, String role, int at) {
        Person best = null;
        int bestScore = 0;
        for (Person person : candidates(List.of(part))) {
            int score = person.agrees(gender, null) ? person.fit(part, names) : 0;
            if (score > 0 && role != null && person.referent.role() != null) {
                score += role.equals(person.referent.role()) ? 40 : -5;
            }
            if (score > 0 && person.isMetBefore(at)) {
                score += MET;
            }
            if (score > bestScore || score == bestScore && score > 0 && person.isNearer(best, at)) {
                best = person;
                bestScore = score;
            }
        }
        if (best == null) {
            return null;
        }
        best.places.add(at);
        return best.referent;
    }

    /** The person with a full name, or null if nobody with it is known. */
    Referent named(List<String> parts) {
        for (Person person : candidates(parts)) {
            if (parts.size() > 1 && person.longest > 1 && person.hasName(parts, names)) {
                return person.referent;
            }
        }
        return null;
    }

    /** The person whose full name has all of several words, spelt the same; null if there are several or none. */
    Referent containing(List<String> parts) {
        Person found = null;
        for (Person person : byPart.getOrDefault(parts.get(0), List.of())) {
            if (person.fullNames.stream().anyMatch(name -> name.size() > parts.size() && name.containsAll(parts))) {
                if (found != null) {
                    return null;
                }
                found = person;
            }
        }
        return found == null ? null : found.referent;
    }

    /** Whether a word is a name of somebody, spelt the same. */
    boolean isName(String part) {
        return part.length() > 2 && byPart.containsKey(part);
    }

    /** The only person of whom a word is a name, spelt the same; null if there are several or none. */
    Referent exact(String part) {
        List<Person> with = part.length() < 3 ? List.of() : byPart.getOrDefault(part, List.of());
        return with.size() == 1 ? with.get(0).referent : null;
    }

    /** A person of whom only one name is known. */
    Referent alone(String part, String display, Gender gender, KnownEntity known, int at) {
        Person person = add(display, known);
        person.addName(List.of(part), display, at);
        learn(person, gender, known);
        register(person, List.of(part));
        return person.referent;
    }

    /** The person that the gazetteer knows, if the document has met them. */
    Referent known(KnownEntity known, int at) {
        Person person = byKnown.get(known);
        if (person == null) {
            return null;
        }
        person.places.add(at);
        return person.referent;
    }

    private void learn(Person person, Gender gender, KnownEntity known) {
        person.learn(gender, known);
        if (known != null) {
            byKnown.putIfAbsent(known, person);
        }
    }

    private Person add(String display, KnownEntity known) {
        Referent referent = index.add(new Referent(Entity.Type.PERSON, known == null ? display : known.name()));
        return new Person(referent);
    }

    private Set<Person> candidates(List<String> parts) {
        Set<Person> candidates = new LinkedHashSet<>();
        for (String part : parts) {
            candidates.addAll(byPart.getOrDefault(part, List.of()));
            for (String other : partsByGroup.getOrDefault(group(part), List.of())) {
                if (!other.equals(part) && Spelling.similar(part, other)) {
                    candidates.addAll(byPart.get(other));
                }
            }
        }
        return candidates;
    }

    private void register(Person person, List<String> parts) {
        for (String part : parts) {
            List<Person> with = byPart.computeIfAbsent(part, key -> {
                partsByGroup
                        .computeIfAbsent(group(part), group -> new ArrayList<>())
                        .add(part);
                return new ArrayList<>();
            });
            if (with.size() < MOST_NAMESAKES && !with.contains(person)) {
                with.add(person);
            }
        }
    }

    private static String group(String part) {
        return initial(part) + ' ' + Spelling.skeleton(part);
    }

    /** Spellings of one name may differ in k, q, c and g, or in j and y. */
    private static String initial(String part) {
        if (part.isEmpty()) {
            return "";
        }
        boolean soft = part.length() > 2 && (part.startsWith("ye") || part.startsWith("je"));
        return switch (soft ? 'e' : part.charAt(0)) {
            case 'e' -> "e";
            case 'k', 'q', 'c', 'g', 'h' -> "k";
            case 'j', 'y', 'i' -> "i";
            case 'v', 'w' -> "v";
            case 's', 'z' -> "s";
            default -> part.substring(0, 1);
        };
    }

    private static final class Person {
        private final Referent referent;
        private final List<List<String>> fullNames = new ArrayList<>();
        private final Set<List<String>> seen = new HashSet<>();
        private final NavigableSet<Integer> places = new TreeSet<>();
        private KnownEntity known;
        private int longest;

        Person(Referent referent) {
            this.referent = referent;
        }

        void addName(List<String> parts, String display, int at) {
            places.add(at);
            if (seen.add(parts)) {
                fullNames.add(parts);
            }
            if (known == null && parts.size() > longest && parts.size() <= 5) {
                referent.rename(display);
            }
            longest = Math.max(longest, parts.size());
        }

        void learn(Gender gender, KnownEntity entity) {
            referent.setGender(gender);
            if (entity != null) {
                known = entity;
                referent.rename(entity.name());
                referent.identify(null, entity.wikidata());
                referent.setGender(entity.gender());
            }
        }

        boolean agrees(Gender gender, KnownEntity entity) {
            return referent.gender().agreesWith(gender) && (entity == null || known == null || entity.equals(known));
        }

        boolean hasName(List<String> parts, NameLists names) {
            for (List<String> name : fullNames) {
                if (isSame(name, parts, names)) {
                    return true;
                }
            }
            return false;
        }

        /** How well a single name fits: the family name best, a given name only if spelt the same. */
        int fit(String part, NameLists names) {
            int best = 0;
            for (List<String> name : fullNames) {
                int size = name.size();
                for (int i = 0; i < size; i++) {
                    boolean family = i == size - 1 || i == 0 && names.isFamilyFirst(name.get(0));
                    int weight = family ? 30 : i == size - 2 && size > 2 ? 20 : 10;
                    if (name.get(i).equals(part)) {
                        best = Math.max(best, weight + 5);
                    } else if ((family || size == 1) && Spelling.similar(name.get(i), part)) {
                        best = Math.max(best, weight);
                    }
                }
            }
            return best;
        }

        boolean isMetBefore(int at) {
            return places.floor(at) != null;
        }

        boolean isNearer(Person other, int at) {
            return other == null || distance(at) < other.distance(at);
        }

        /** Those named before come before those named after. */
        private int distance(int at) {
            Integer before = places.floor(at);
            if (before != null) {
                return at - before;
            }
            Integer after = places.higher(at);
            return after == null ? Integer.MAX_VALUE : 1_000_000 + after - at;
        }

        private static boolean isSame(List<String> a, List<String> b, NameLists names) {
            List<String> shorter = a.size() <= b.size() ? a : b;
            List<String> longer = a.size() <= b.size() ? b : a;
            if (shorter.size() == 1) {
                return longer.size() == 1 && Spelling.similar(a.get(0), b.get(0));
            }
            if (String.join("", a).equals(String.join("", b))) {
                return true;
            }
            Set<Integer> used = new HashSet<>();
            for (String part : shorter) {
                int match = -1;
                for (int i = 0; i < longer.size() && match < 0; i++) {
                    if (!used.contains(i)
                            && (Spelling.similar(part, longer.get(i))
                                    || isInitialOf(part, longer.get(i))
                                    || names.areVariants(part, longer.get(i)))) {
                        match = i;
                    }
                }
                if (match < 0) {
                    return false;
                }
                used.add(match);
            }
            return true;
        }

        private static boolean isInitialOf(String a, String b) {
            return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
        }
    }
}
