package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;

/** What an index is asked for records like some: their most telling words and concepts, wherever those stand; and their fields. */
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

    /** What a record of the same kind has ahead, as an exception and a grant seldom show one fault. */
    private static final float SAME_KIND = 10;

    /** Facets of which a value that both have says something of the fault. */
    private static final List<Facet> FIELDS =
            List.of(Facet.LEEFGEBIED, Facet.REGELING, Facet.ORGANISATION_KIND, Facet.CATEGORIE);

    private SimilarQuery() {}

    /**
     * A term by the fields in which it may stand.
     *
     * @param often how often the texts hold it, by the weights of the fields
     * @param texts how many hold it
     */
    private record Term(List<IndexQuery.Term> fields, double often, long texts) {
        IndexQuery query() {
            return fields.size() == 1 ? fields.getFirst() : new IndexQuery.Best(new ArrayList<>(fields));
        }
    }

    private record Telling(IndexQuery query, double weight) {}

    private record Field(IndexQuery query, double share) {}

    /**
     * Asks for the terms that stand often in these texts and seldom in others.
     *
     * @param texts terms by field, of each text
     * @param indexed whether they are of records that the index holds
     */
    static IndexQuery words(Collection<Map<IndexField, List<String>>> texts, boolean indexed, SearchIndex index) {
        List<Term> terms = terms(texts);
        Iterator<Long> frequencies = index.frequencies(
                        terms.stream().flatMap(term -> term.fields().stream()).toList())
                .iterator();
        long all = index.size();
        List<Telling> telling = new ArrayList<>();
        for (Term term : terms) {
            long records = 0;
            long anywhere = 0;
            for (int field = 0; field < term.fields().size(); field++) {
                long holding = frequencies.next();
                // In the field in which it is commonest: to count in all of them takes longer than the search itself.
                records = Math.max(records, holding);
                anywhere += holding;
            }
            // What stands in no other record finds none, and would take the place of what does.
            if (anywhere > (indexed ? term.texts() : 0)) {
                telling.add(new Telling(term.query(), (1 + Math.log(1 + term.often())) * rarity(records, all)));
            }
        }
        List<IndexQuery> best = telling.stream()
                .sorted(Comparator.comparingDouble((Telling each) -> -each.weight()))
                .limit(MOST_TERMS)
                .map(Telling::query)
                .toList();
        return best.isEmpty() ? new IndexQuery.Nothing() : new IndexQuery.Some(best, 1);
    }

    /**
     * What lifts records that have what these have beside their texts: the kind, and values of fields, each as much as it is
     * usual among these and rare among all.
     *
     * @param records values of facets, of each record
     */
    static List<IndexQuery> fields(Collection<Map<Facet, Set<String>>> records, SearchIndex index) {
        List<IndexQuery> lifting = new ArrayList<>();
        shared(Facet.KIND, records)
                .forEach(kind -> lifting.add(new IndexQuery.Weighted(kind.query(), (float) kind.share() * SAME_KIND)));
        List<Field> fields = FIELDS.stream()
                .flatMap(facet -> shared(facet, records).stream())
                .toList();
        List<Long> holding = index.counts(fields.stream().map(Field::query).toList());
        long all = index.size();
        for (int i = 0; i < fields.size(); i++) {
            lifting.add(new IndexQuery.Weighted(
                    fields.get(i).query(), (float) (fields.get(i).share() * rarity(holding.get(i), all))));
        }
        return lifting;
    }

    private static double rarity(long records, long all) {
        return Math.log((all + 1) / (records + .5));
    }

    private static List<Field> shared(Facet facet, Collection<Map<Facet, Set<String>>> records) {
        Map<String, Long> values = new TreeMap<>();
        records.forEach(
                record -> record.getOrDefault(facet, Set.of()).forEach(value -> values.merge(value, 1L, Long::sum)));
        List<Field> fields = new ArrayList<>();
        values.forEach((value, held) ->
                fields.add(new Field(new IndexQuery.OfFacet(facet, Set.of(value)), (double) held / records.size())));
        return fields;
    }

    private static List<Term> terms(Collection<Map<IndexField, List<String>>> texts) {
        Map<String, Double> words = new TreeMap<>();
        Map<String, Long> holding = new HashMap<>();
        Map<String, Long> concepts = new TreeMap<>();
        for (Map<IndexField, List<String>> text : texts) {
            Set<String> its = new HashSet<>();
            WEIGHTS.forEach((field, weight) -> {
                for (String term : text.getOrDefault(field, List.of())) {
                    if (!term.equals(IndexField.GAP)) {
                        words.merge(term, (double) weight, Double::sum);
                        its.add(term);
                    }
                }
            });
            Set.copyOf(text.getOrDefault(IndexField.CONCEPTS, List.of()))
                    .forEach(concept -> concepts.merge(concept, 1L, Long::sum));
            its.forEach(word -> holding.merge(word, 1L, Long::sum));
        }
        List<Term> terms = new ArrayList<>();
        words.forEach((word, often) -> terms.add(new Term(anywhere(word), often, holding.getOrDefault(word, 0L))));
        concepts.forEach((concept, often) ->
                terms.add(new Term(List.of(new IndexQuery.Term(IndexField.CONCEPTS, concept, 1)), often, often)));
        return terms;
    }

    private static List<IndexQuery.Term> anywhere(String word) {
        return WEIGHTS.entrySet().stream()
                .map(entry -> new IndexQuery.Term(entry.getKey(), word, entry.getValue()))
                .toList();
    }
}
