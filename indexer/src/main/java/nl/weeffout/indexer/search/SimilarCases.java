package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.vector.CaseVectors;

/**
 * Finds records like a record, like all of a pattern, or like a text, by words and meaning together, and tells what they share
 * and which of them were decided differently.
 */
public final class SimilarCases {
    /** How much a cosine of 1 counts beside the words: in trials from 30 on it makes little difference. */
    private static final float MEANING = 40;

    private static final int NEAREST = 100;

    private final RecordStore store;
    private final SearchIndex index;
    private final CaseVectors vectors;
    private final IndexedCases indexed;
    private final Supplier<KnownPatterns> patterns;
    private final CaseAnalysis analysis = CaseAnalysis.load();

    public SimilarCases(RecordStore store, SearchIndex index, CaseVectors vectors, IndexedCases indexed) {
        this(store, index, vectors, indexed, () -> KnownPatterns.NONE);
    }

    /** @param patterns those of the newest run; asked only where a filter names patterns */
    public SimilarCases(
            RecordStore store,
            SearchIndex index,
            CaseVectors vectors,
            IndexedCases indexed,
            Supplier<KnownPatterns> patterns) {
        this.store = store;
        this.index = index;
        this.vectors = vectors;
        this.indexed = indexed;
        this.patterns = patterns;
    }

    /**
     * A record like what was asked for.
     *
     * @param score greater is better; comparable within one answer only
     * @param shared what both have
     * @param decision how it ended
     * @param decidedDifferently whether that is otherwise than what was asked for; for a text, than most of the answer
     */
    public record Similar(
            StoredCase stored, double score, Shared shared, Decision decision, boolean decidedDifferently) {}

    /**
     * Records like some that are stored, without those; of these the ones that are in quarantine or unknown do not count.
     *
     * @param filters for each facet the accepted values
     * @param limit records wanted
     * @return the likest first
     */
    public List<Similar> toCases(Collection<CaseId> ids, Map<Facet, Set<String>> filters, int limit) {
        List<StoredCase> sources = store.findAll(List.copyOf(ids)).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .sorted(Comparator.comparing(StoredCase::id))
                .toList();
        List<IndexDocument> documents =
                indexed.of(sources).stream().map(analysis::document).toList();
        Asked asked = new Asked(
                documents.stream().map(IndexDocument::terms).toList(),
                documents.stream().map(IndexDocument::facets).toList(),
                middle(documents),
                analysis.spelling(sources),
                mostly(sources.stream()
                        .map(StoredCase::content)
                        .map(Decision::of)
                        .toList()));
        return found(
                asked, new IndexQuery.Without(query(asked), new IndexQuery.Ids(new HashSet<>(ids))), filters, limit);
    }

    /** Records like a text. */
    public List<Similar> toText(RedactedText text, Map<Facet, Set<String>> filters, int limit) {
        Asked asked = new Asked(
                List.of(analysis.terms(text)),
                List.of(),
                vectors.centredOf(text),
                analysis.spelling(text),
                Decision.UNKNOWN);
        return found(asked, query(asked), filters, limit);
    }

    /**
     * What records are to be like.
     *
     * @param texts terms by field, of each text
     * @param fields values of facets, of each record; none where it is a text alone
     * @param vector where they lie
     * @param spelling how they spell each stem
     */
    private record Asked(
            List<Map<IndexField, List<String>>> texts,
            List<Map<Facet, Set<String>>> fields,
            Optional<TextVector> vector,
            Map<String, String> spelling,
            Decision decision) {
        /** Values that any of the records has. */
        Map<Facet, Set<String>> facets() {
            Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
            fields.forEach(each -> each.forEach((facet, values) ->
                    facets.computeIfAbsent(facet, key -> new HashSet<>()).addAll(values)));
            return facets;
        }
    }

    private IndexQuery query(Asked asked) {
        IndexQuery words = SimilarQuery.words(asked.texts(), !asked.fields().isEmpty(), index);
        IndexQuery alike = asked.vector()
                .map(where -> (IndexQuery)
                        new IndexQuery.Some(List.of(words, new IndexQuery.Near(where, MEANING, 0, NEAREST)), 1))
                .orElse(words);
        List<IndexQuery> fields = SimilarQuery.fields(asked.fields(), index);
        return fields.isEmpty() ? alike : new IndexQuery.Lifted(alike, new IndexQuery.Some(fields, 1));
    }

    private List<Similar> found(Asked asked, IndexQuery query, Map<Facet, Set<String>> filters, int limit) {
        List<SearchResult.Hit> hits = index.best(new SearchRequest(query, null, filters, Set.of(), limit, null, false)
                .withPatterns(() -> patterns.get().cases()));
        Map<CaseId, Double> scores =
                hits.stream().collect(Collectors.toMap(SearchResult.Hit::id, SearchResult.Hit::score));
        List<StoredCase> cases = store
                .findAll(hits.stream().map(SearchResult.Hit::id).toList())
                .stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .toList();
        Decision usual = asked.decision() == Decision.UNKNOWN
                ? mostly(cases.stream()
                        .map(StoredCase::content)
                        .map(Decision::of)
                        .toList())
                : asked.decision();
        Shared.Source source = Shared.from(asked.texts(), asked.facets(), asked.spelling());
        List<Similar> found = new ArrayList<>();
        for (IndexedCase each : indexed.of(cases)) {
            Decision decision = Decision.of(each.stored().content());
            found.add(new Similar(
                    each.stored(),
                    scores.getOrDefault(each.stored().id(), 0.0),
                    source.with(analysis.document(each)),
                    decision,
                    decision.differsFrom(usual)));
        }
        return found;
    }

    /** The commonest that is known; of equally common ones the first in the order of decisions. */
    private static Decision mostly(List<Decision> decisions) {
        Map<Decision, Long> counts = decisions.stream()
                .filter(decision -> decision != Decision.UNKNOWN)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .min(Map.Entry.<Decision, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Decision.UNKNOWN);
    }

    /** The mean of the documents' vectors. */
    private static Optional<TextVector> middle(List<IndexDocument> documents) {
        float[] sums = new float[TextVector.LENGTH];
        for (IndexDocument document : documents) {
            document.vector().ifPresent(vector -> {
                float[] components = vector.components();
                for (int d = 0; d < sums.length; d++) {
                    sums[d] += components[d];
                }
            });
        }
        for (float sum : sums) {
            if (sum != 0) {
                return Optional.of(TextVector.of(sums));
            }
        }
        return Optional.empty();
    }
}
