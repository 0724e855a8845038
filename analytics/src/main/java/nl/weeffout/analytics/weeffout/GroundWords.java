package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.thesaurus.Concept;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.ConceptMatch;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * What a sentence says of each ground of refusal, by its words.
 *
 * <p>Caseworkers say a ground in ever other words, so that its terms alone find few of them. Each ground is therefore a bag of
 * the words of its terms as well, {@code (1 + ln tf) ln((1+G)/df)} of length 1, and a sentence is worth its cosine with that
 * bag; a term that stands in the sentence as a whole adds {@value #WHOLE_TERM}. Cost: O(n) in words.
 */
final class GroundWords {
    static final double WHOLE_TERM = .3;

    private final Thesaurus thesaurus;
    private final List<Ground> grounds;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Share>> shares = new HashMap<>();

    /** How much a word says of a ground. */
    private record Share(int ground, double weight) {}

    GroundWords(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
        this.grounds = List.copyOf(thesaurus.grounds().values());
        List<SortedMap<String, Integer>> bags = new ArrayList<>();
        Map<String, Integer> holders = new HashMap<>();
        for (Ground ground : grounds) {
            places.put(ground.id(), places.size());
            SortedMap<String, Integer> bag = bag(ground.concept());
            bags.add(bag);
            bag.keySet().forEach(stem -> holders.merge(stem, 1, Integer::sum));
        }
        for (int g = 0; g < bags.size(); g++) {
            int ground = g;
            SortedMap<String, Double> row = new TreeMap<>();
            bags.get(g)
                    .forEach((stem, count) -> row.put(
                            stem,
                            (1 + Math.log(count)) * Math.log((1.0 + grounds.size()) / holders.getOrDefault(stem, 1))));
            double length = Math.sqrt(
                    row.values().stream().mapToDouble(value -> value * value).sum());
            row.forEach((stem, weight) ->
                    shares.computeIfAbsent(stem, key -> new ArrayList<>()).add(new Share(ground, weight / length)));
        }
    }

    /** Each word counts once for a term: what many terms hold is what the ground is about. */
    private static SortedMap<String, Integer> bag(Concept concept) {
        SortedMap<String, Integer> bag = new TreeMap<>();
        List<String> said = new ArrayList<>(concept.terms());
        said.add(concept.label());
        for (String text : said) {
            stems(text).forEach(stem -> bag.merge(stem, 1, Integer::sum));
        }
        return bag;
    }

    /** The words of a sentence that are compared, each once. */
    static Set<String> stems(CharSequence sentence) {
        Set<String> stems = new HashSet<>();
        for (DutchTerm term : DutchAnalysis.load().terms(sentence)) {
            stems.add(term.stem());
        }
        return stems;
    }

    List<Ground> grounds() {
        return grounds;
    }

    /** Numbers of the grounds of which a whole term stands in the sentence. */
    SortedSet<Integer> terms(CharSequence sentence) {
        SortedSet<Integer> found = new TreeSet<>();
        for (ConceptMatch match : thesaurus.finder().find(sentence)) {
            if (match.concept().facet() == ConceptFacet.GROND) {
                found.add(places.getOrDefault(match.concept().id(), -1));
            }
        }
        return found;
    }

    /** Whether a sentence has a word or a whole term of a ground; of an unknown ground never. */
    boolean says(CharSequence sentence, String groundId) {
        int ground = places.getOrDefault(groundId, -1);
        return terms(sentence).contains(ground)
                || stems(sentence).stream()
                        .flatMap(stem -> shares.getOrDefault(stem, List.of()).stream())
                        .anyMatch(share -> share.ground() == ground);
    }

    /**
     * Adds what the words of a sentence say to each ground's sum.
     *
     * @param stems the sentence's
     * @param rarity how much a word tells in these records, at least 0
     * @param sums by ground
     */
    void add(Iterable<String> stems, ToDoubleFunction<String> rarity, double[] sums) {
        double squares = 0;
        double[] own = new double[sums.length];
        for (String stem : stems) {
            double weight = rarity.applyAsDouble(stem);
            squares += weight * weight;
            for (Share share : shares.getOrDefault(stem, List.of())) {
                own[share.ground()] += share.weight() * weight;
            }
        }
        if (squares > 0) {
            double length = Math.sqrt(squares);
            for (int g = 0; g < sums.length; g++) {
                sums[g] += own[g] / length;
            }
        }
    }
}
