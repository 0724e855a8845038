package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;

/** What an index is asked for texts like some: their most telling words and concepts, wherever those stand. */
final class SimilarQuery {
    /** Terms that are asked for: more make it slower and bring no better hits. */
    private static final int MOST_TERMS = 40;

    private static final Map<IndexField, Float> WEIGHTS = new EnumMap<>(Map.of(
            IndexField.NARRATIVE, 1f,
            IndexField.NARRATIVE_PARTS, .5f,
            IndexField.MEASURE, .8f,
            IndexField.MEASURE_PARTS, .4f,
            IndexField.HEADINGS, 1.2f,
            IndexField.HEADINGS_PARTS, .6f));

    private SimilarQuery() {}

    private record Term(IndexQuery query, double often) {}

    private record Telling(IndexQuery query, double weight) {}

    /**
     * Asks for the terms that stand often in these texts and seldom in others.
     *
     * @param texts terms by field, of each text
     */
    static IndexQuery of(Collection<Map<IndexField, List<String>>> texts, SearchIndex index) {
        List<Term> terms = terms(texts);
        List<Long> records = index.counts(terms.stream().map(Term::query).toList());
        long all = index.size();
        List<Telling> telling = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            // What stands in no other record finds none.
            if (records.get(i) > 0) {
                double rarity = Math.log((all + 1) / (records.get(i) + .5));
                telling.add(new Telling(
                        terms.get(i).query(), (1 + Math.log(1 + terms.get(i).often())) * rarity));
            }
        }
        List<IndexQuery> best = telling.stream()
                .sorted(Comparator.comparingDouble((Telling each) -> -each.weight()))
                .limit(MOST_TERMS)
                .map(Telling::query)
                .toList();
        return best.isEmpty() ? new IndexQuery.Nothing() : new IndexQuery.Some(best, 1);
    }

    private static List<Term> terms(Collection<Map<IndexField, List<String>>> texts) {
        Map<String, Double> words = new TreeMap<>();
        Map<String, Double> concepts = new TreeMap<>();
        for (Map<IndexField, List<String>> text : texts) {
            WEIGHTS.forEach((field, weight) -> {
                for (String term : text.getOrDefault(field, List.of())) {
                    if (!term.equals(IndexField.GAP)) {
                        words.merge(term, (double) weight, Double::sum);
                    }
                }
            });
            Set.copyOf(text.getOrDefault(IndexField.CONCEPTS, List.of()))
                    .forEach(concept -> concepts.merge(concept, 1.0, Double::sum));
        }
        List<Term> terms = new ArrayList<>();
        words.forEach((word, often) -> terms.add(new Term(anywhere(word), often)));
        concepts.forEach(
                (concept, often) -> terms.add(new Term(new IndexQuery.Term(IndexField.CONCEPTS, concept, 1), often)));
        return terms;
    }

    private static IndexQuery anywhere(String word) {
        return new IndexQuery.Best(WEIGHTS.entrySet().stream()
                .map(entry -> (IndexQuery) new IndexQuery.Term(entry.getKey(), word, entry.getValue()))
                .toList());
    }
}
