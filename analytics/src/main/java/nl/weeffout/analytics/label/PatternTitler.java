package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.pattern.MemberReason.Kind;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * Short Dutch titles as one writes them on a folder, such as {@code Huurtoeslag: vorige huurder, wie op het adres staat telt
 * mee}: the regeling that most members share, and then what sets them apart most by log-likelihood (Dunning, 1993): words and
 * phrases as they were written, if they name something ({@link Nouns}), and labels of the thesaurus's concepts.
 *
 * <p>All patterns of one kind of records in one run are named together, and no two alike. Cost: every record is read once,
 * members twice more.
 */
public final class PatternTitler {
    private static final int TERMS = 6;
    private static final int FEWEST_PARTS = 2;
    private static final int MOST_PARTS = 3;
    private static final int LONGEST_TITLE = 72;

    /** Members that must have a word or a phrase, and a concept, for a title to speak of it. */
    private static final double WORD_SHARE = .1;

    private static final double CONCEPT_SHARE = .35;

    /** A part says less than the first by this factor at most. */
    private static final double WEAKEST = .4;

    /** Of the members that have a word this share must have the phrase that takes its place. */
    private static final double EXTENDED = .5;

    /** What a word counts for of which it is not sure that it names something. */
    private static final double UNSURE = .4;

    /** How a word is spelled within a clause counts more than how it is spelled where one begins. */
    private static final int WITHIN_A_CLAUSE = 3;

    /** A category that names nothing. */
    static final String ANY_OTHER = "overig";

    /** Likelihood from which a concept may stand behind the words; half of what a test of 1 % asks. */
    private static final double TELLING_LIKELIHOOD = 3.3;

    /**
     * Members and likelihood from which a concept may stand there although most members say it in other words than the
     * thesaurus knows.
     */
    private static final double SELDOM_SHARE = .15;

    private static final double SELDOM_LIKELIHOOD = 2 * TELLING_LIKELIHOOD;

    /** What happened tells more to whoever reads a list of patterns than why it was refused or what came of it. */
    private static final double HAPPENED = 1.5;

    private static final Set<ConceptFacet> TELLING =
            Set.of(ConceptFacet.SITUATIE, ConceptFacet.GROND, ConceptFacet.KOSTEN, ConceptFacet.GEVOLG);
    private static final Set<String> OPENERS = Set.of("niet", "geen", "zonder");

    private final TraitCounts counts;
    private final Set<String> placeWords;

    private PatternTitler(TraitCounts counts, List<MiningCase> all) {
        this.counts = counts;
        this.placeWords = all.stream()
                .map(each -> each.stored().content().municipality().name())
                .distinct()
                .flatMap(name -> stems(name).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Names groups of records.
     *
     * @param all records of one kind
     * @return a label for each group, in their order
     */
    public static List<PatternLabel> labels(List<MiningCase> all, List<List<MiningCase>> groups) {
        PatternTitler titler = new PatternTitler(new TraitCounts(all, groups), all);
        List<Integer> numbers = IntStream.range(0, groups.size()).boxed().toList();
        List<Candidates> candidates =
                Workers.ALL.map(numbers, group -> titler.candidates(groups.get(group), titler.counts.inside(group)));
        Set<String> taken = new HashSet<>();
        List<PatternLabel> labels = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            Candidates its = candidates.get(group);
            labels.add(new PatternLabel(
                    title(groups.get(group), its.contrasts(), its.parts(), taken),
                    its.terms(),
                    its.contrasts(),
                    its.spelling()));
        }
        return labels;
    }

    /** What a title may be made of. */
    private record Candidates(
            SortedMap<Trait, Contrast> contrasts,
            SortedMap<String, String> spelling,
            List<String> terms,
            List<Part> parts) {}

    /** A candidate part of a title: its words as shown, what they are compared by, and how much they say. */
    private record Part(Trait trait, String shown, Set<String> stems, int holders, double share, double score) {
        /** Whether this says what {@code word} says, and more. */
        boolean extendsWord(Part word) {
            return trait.kind() == Kind.WORDS
                    && stems.size() > word.stems().size()
                    && stems.containsAll(word.stems())
                    && holders >= EXTENDED * word.holders();
        }
    }

    private Candidates candidates(List<MiningCase> members, SortedMap<Trait, Integer> inside) {
        SortedMap<Trait, Contrast> contrasts = new TreeMap<>();
        inside.forEach((trait, holders) -> {
            Contrast contrast = counts.contrast(trait, holders, members.size());
            if (trait.kind() != Kind.WORDS || contrast.likelihood() > 0) {
                contrasts.put(trait, contrast);
            }
        });
        SortedMap<String, String> spelling = new TreeMap<>();
        List<Part> words = words(members, contrasts, spelling);
        List<Part> parts = new ArrayList<>(words);
        parts.addAll(concepts(members, contrasts));
        if (parts.isEmpty()) {
            parts.addAll(rest(inside));
        }
        parts.sort(Comparator.comparingDouble((Part part) -> -part.score()).thenComparing(Part::trait));
        List<String> terms =
                novel(words, Set.of()).stream().map(Part::shown).limit(TERMS).toList();
        return new Candidates(contrasts, spelling, terms, parts);
    }

    private List<Part> words(
            List<MiningCase> members, SortedMap<Trait, Contrast> contrasts, SortedMap<String, String> spelling) {
        SortedMap<String, SortedMap<String, Double>> spellings = new TreeMap<>();
        SortedMap<String, Double> naming = new TreeMap<>();
        for (MiningCase member : members) {
            for (Reading.Phrase phrase : Reading.of(member.stored().content()).phrases()) {
                double names = naming(phrase);
                if (names > 0 && contrasts.containsKey(new Trait(Kind.WORDS, phrase.key()))) {
                    spellings
                            .computeIfAbsent(phrase.key(), key -> new TreeMap<>())
                            .merge(shown(phrase), names * (phrase.from() > 0 ? WITHIN_A_CLAUSE : 1), Double::sum);
                    naming.merge(phrase.key(), names, Math::max);
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        spellings.forEach((key, shown) -> {
            String commonest = Collections.max(
                            shown.entrySet(),
                            Map.Entry.<String, Double>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .getKey();
            spelling.put(key, commonest);
            Trait trait = new Trait(Kind.WORDS, key);
            Contrast contrast = contrasts.get(trait);
            if (contrast != null && contrast.share() >= WORD_SHARE) {
                parts.add(new Part(
                        trait,
                        commonest,
                        stems(commonest),
                        contrast.inside(),
                        contrast.share(),
                        contrast.likelihood() * trait.words() * naming.getOrDefault(key, 0.0)));
            }
        });
        parts.sort(Comparator.comparingDouble((Part part) -> -part.score()).thenComparing(Part::trait));
        return parts;
    }

    /** How far a phrase names something by itself, 0 to 1; a place is no name of a fault. */
    private double naming(Reading.Phrase phrase) {
        List<Reading.Word> words = phrase.words();
        Reading.Word first = words.getFirst();
        Reading.Word last = words.getLast();
        Nouns nouns = counts.nouns();
        if (words.stream().anyMatch(word -> placeWords.contains(word.key()))) {
            return 0;
        }
        if (words.size() == 1) {
            return nouns.names(last) && last.surface().length() > 2 && isKnown(last.surface())
                    ? 1
                    : nouns.mayName(last) ? UNSURE : 0;
        }
        boolean begins = OPENERS.contains(first.key()) || nouns.describes(first) || nouns.names(first);
        return begins && nouns.names(last) ? 1 : 0;
    }

    /** A Dutch word, or an abbreviation in capitals; not a slip of the pen, nor English. */
    private static boolean isKnown(String surface) {
        return surface.equals(surface.toUpperCase(Locale.ROOT))
                || DutchAnalysis.load().isWord(surface.toLowerCase(Locale.ROOT));
    }

    /** As it was written, also in capitals (UWV, Polen); but where a clause begins a capital says nothing. */
    private static String shown(Reading.Phrase phrase) {
        List<String> shown = new ArrayList<>();
        for (Reading.Word word : phrase.words()) {
            String surface = word.surface();
            boolean abbreviation =
                    surface.length() > 1 && surface.length() < 6 && surface.equals(surface.toUpperCase(Locale.ROOT));
            boolean asWritten = !shown.isEmpty() || phrase.from() > 0;
            boolean shouted = surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
            shown.add(abbreviation || (asWritten && !shouted) ? surface : surface.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", shown);
    }

    private static List<Part> concepts(List<MiningCase> members, SortedMap<Trait, Contrast> contrasts) {
        SortedMap<String, Integer> held = new TreeMap<>();
        members.forEach(member -> {
            SortedSet<String> stems = new TreeSet<>();
            Reading.texts(member.stored().content()).values().forEach(text -> stems.addAll(stems(text)));
            stems.forEach(stem -> held.merge(stem, 1, Integer::sum));
        });
        List<Part> parts = new ArrayList<>();
        contrasts.forEach((trait, contrast) -> {
            if (trait.kind() == Kind.CONCEPT
                    && contrast.inside() > 2
                    && contrast.likelihood() > 0
                    && TELLING.contains(facet(trait))
                    && (contrast.share() >= CONCEPT_SHARE || isSeldomButTelling(trait, contrast))) {
                String shown = ConceptWording.of(trait.label(), facet(trait), held, members.size());
                parts.add(new Part(
                        trait, shown, stems(shown), contrast.inside(), contrast.share(), contrast.likelihood()));
            }
        });
        return parts;
    }

    private static boolean isSeldomButTelling(Trait trait, Contrast contrast) {
        return isClosing(trait) && contrast.share() >= SELDOM_SHARE && contrast.likelihood() >= SELDOM_LIKELIHOOD;
    }

    private static ConceptFacet facet(Trait concept) {
        return Thesaurus.load().concept(concept.key()).orElseThrow().facet();
    }

    /** Where nothing sets the members apart: what any of them is about, the commonest first. */
    private static List<Part> rest(SortedMap<Trait, Integer> held) {
        List<Part> parts = new ArrayList<>();
        held.forEach((trait, inside) -> {
            boolean telling = switch (trait.kind()) {
                case WORDS -> false;
                case RULE, ORGANISATION -> true;
                case CATEGORY -> !trait.key().equals(ANY_OTHER);
                case CONCEPT -> TELLING.contains(facet(trait));
            };
            if (telling) {
                parts.add(new Part(trait, trait.label(), stems(trait.label()), inside, 1, inside));
            }
        });
        parts.sort(Comparator.comparingDouble((Part part) -> -part.score()).thenComparing(Part::trait));
        return parts.subList(0, Math.min(1, parts.size()));
    }

    private static String title(
            List<MiningCase> members, SortedMap<Trait, Contrast> contrasts, List<Part> parts, Set<String> taken) {
        String lead = lead(contrasts).map(Trait::label).orElse("");
        Set<String> said = new HashSet<>(stems(lead));
        Optional<Part> behind = closing(parts, said);
        String closing = behind.map(part -> " (" + part.shown() + ")").orElse("");
        behind.ifPresent(part -> said.addAll(part.stems()));
        List<Part> first =
                novel(parts.stream().filter(PatternTitler::mayStandInFront).toList(), said);
        double weakest = first.isEmpty() ? 0 : first.getFirst().score() * WEAKEST;
        String title = lead;
        int used = 0;
        for (Part part : first) {
            String longer = longer(title, lead, part.shown());
            boolean wanted = used < FEWEST_PARTS || (used < MOST_PARTS && part.score() >= weakest);
            boolean fits = used == 0 || longer.length() + closing.length() <= LONGEST_TITLE;
            if ((wanted && fits) || taken.contains(capital(title + closing))) {
                title = longer;
                used++;
            }
        }
        title = title.isEmpty() ? behind.map(Part::shown).orElse("") : title + closing;
        // Nothing sets these records apart from another pattern's: their own words do not, so where and when may.
        for (String aside : asides(members)) {
            if (title.isEmpty() || taken.contains(capital(title))) {
                title = title.isEmpty() ? "casussen " + aside : title + ", " + aside;
            }
        }
        taken.add(capital(title));
        return capital(title);
    }

    /** The concept that tells most, and none of which the lead says already. */
    private static Optional<Part> closing(List<Part> parts, Set<String> said) {
        return parts.stream()
                .filter(part -> isClosing(part.trait()) && part.score() >= TELLING_LIKELIHOOD)
                .filter(part -> part.stems().stream().noneMatch(said::contains))
                .max(Comparator.comparingDouble((Part part) ->
                                facet(part.trait()) == ConceptFacet.SITUATIE ? HAPPENED * part.score() : part.score())
                        .thenComparing(Part::trait, Comparator.reverseOrder()));
    }

    private static boolean mayStandInFront(Part part) {
        return part.trait().kind() != Kind.CONCEPT || part.share() >= CONCEPT_SHARE;
    }

    /** What happened, why it was refused or what came of it stands behind; what the money was for is a part like words. */
    private static boolean isClosing(Trait trait) {
        return trait.kind() == Kind.CONCEPT && facet(trait) != ConceptFacet.KOSTEN;
    }

    private static List<String> asides(List<MiningCase> members) {
        List<String> asides = new ArrayList<>();
        members.stream()
                .map(each -> each.stored().content().municipality().name())
                .distinct()
                .sorted()
                .forEach(asides::add);
        members.stream()
                .map(each -> "vanaf " + each.stored().content().date())
                .sorted()
                .limit(1)
                .forEach(asides::add);
        members.stream().map(each -> "casus " + each.stored().id()).sorted().forEach(asides::add);
        return asides;
    }

    private static String longer(String title, String lead, String part) {
        return title.isEmpty() ? part : title + (title.equals(lead) ? ": " : ", ") + part;
    }

    /** The regeling, or a grant's category, that more than half of the members share more than others do. */
    private static Optional<Trait> lead(SortedMap<Trait, Contrast> contrasts) {
        return contrasts.entrySet().stream()
                .filter(entry ->
                        entry.getKey().kind() == Kind.RULE || entry.getKey().kind() == Kind.CATEGORY)
                .filter(entry -> entry.getValue().share() > .5
                        && entry.getValue().likelihood() > 0
                        && !entry.getKey().key().equals(ANY_OTHER))
                .max(Comparator.<Map.Entry<Trait, Contrast>>comparingDouble(
                                entry -> entry.getValue().likelihood())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /**
     * Parts that say something the ones before do not; a longer phrase takes a word's place where most members that have the
     * word have the phrase.
     */
    private static List<Part> novel(Collection<Part> parts, Set<String> said) {
        Set<String> known = new HashSet<>(said);
        List<Part> novel = new ArrayList<>();
        for (Part part : parts) {
            if (!part.stems().isEmpty() && part.stems().stream().noneMatch(known::contains)) {
                Part longest = parts.stream()
                        .filter(other -> other.extendsWord(part))
                        .filter(other -> other.stems().stream().noneMatch(known::contains))
                        .max(Comparator.<Part>comparingInt(
                                        other -> other.holders() * other.stems().size())
                                .thenComparing(Part::trait, Comparator.reverseOrder()))
                        .orElse(part);
                known.addAll(longest.stems());
                novel.add(longest);
            }
        }
        return novel;
    }

    static Set<String> stems(CharSequence text) {
        return DutchAnalysis.load().terms(text).stream().map(DutchTerm::stem).collect(Collectors.toSet());
    }

    private static String capital(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
