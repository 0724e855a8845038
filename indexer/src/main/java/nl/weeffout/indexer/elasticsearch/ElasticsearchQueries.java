package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.search.Amounts;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.VectorBytes;
import org.jspecify.annotations.Nullable;

/** A clause as Elasticsearch's query, one to one. */
final class ElasticsearchQueries {
    /** What of the others counts beside the best of some. */
    private static final double OTHERS = .1;

    /** Elasticsearch's BM25 keeps the factor k1 + 1 of the original formula, which Lucene's has dropped. */
    private static final float BM25_FACTOR = 2.2f;

    private final List<Query> filters;
    private final Map<String, Query> named = new LinkedHashMap<>();

    private ElasticsearchQueries(List<Query> filters) {
        this.filters = filters;
    }

    /**
     * A clause in Elasticsearch's terms.
     *
     * @param query what matches it
     * @param named its parts that have a name
     */
    record Translated(Query query, Map<String, Query> named) {}

    /** @param filters nearest texts are sought among what matches all of these */
    static Translated of(IndexQuery clause, List<Query> filters) {
        ElasticsearchQueries clauses = new ElasticsearchQueries(filters);
        Query query = clauses.query(clause);
        return new Translated(query, clauses.named);
    }

    private Query query(IndexQuery clause) {
        return switch (clause) {
            case IndexQuery.Everything everything -> Query.of(q -> q.matchAll(all -> all.boost(0f)));
            case IndexQuery.Nothing nothing -> nothing();
            case IndexQuery.Term term ->
                Query.of(q -> q.term(
                        its -> its.field(term.field().key()).value(term.term()).boost(term.weight() / BM25_FACTOR)));
            case IndexQuery.Phrase phrase ->
                Query.of(q -> q.matchPhrase(its -> its.field(phrase.field().key())
                        .query(String.join(" ", phrase.terms()))
                        .boost(phrase.weight() / BM25_FACTOR)));
            case IndexQuery.Beginning beginning ->
                Query.of(q -> q.prefix(its -> its.field(beginning.field().key())
                        .value(beginning.beginning())
                        .boost(beginning.weight())));
            case IndexQuery.All all ->
                all.of().isEmpty() ? nothing() : bool(new BoolQuery.Builder().must(queries(all.of())));
            case IndexQuery.Some some ->
                some.of().isEmpty()
                        ? nothing()
                        : bool(new BoolQuery.Builder()
                                .should(queries(some.of()))
                                .minimumShouldMatch(Integer.toString(some.least())));
            case IndexQuery.Best best ->
                best.of().isEmpty()
                        ? nothing()
                        : Query.of(q ->
                                q.disMax(max -> max.queries(queries(best.of())).tieBreaker(OTHERS)));
            case IndexQuery.Without without ->
                bool(new BoolQuery.Builder().must(query(without.of())).mustNot(query(without.not())));
            case IndexQuery.Lifted lifted ->
                bool(new BoolQuery.Builder().must(query(lifted.of())).should(query(lifted.by())));
            case IndexQuery.Filter only -> bool(new BoolQuery.Builder().filter(query(only.of())));
            case IndexQuery.Weighted weighted ->
                bool(new BoolQuery.Builder().must(query(weighted.of())).boost(weighted.weight()));
            case IndexQuery.Named its -> {
                Query query = query(its.of());
                named.put(its.name(), query);
                yield query;
            }
            case IndexQuery.OfFacet of -> terms(ElasticsearchDocument.facetField(of.facet()), of.values());
            case IndexQuery.Dated dated ->
                range(
                        ElasticsearchDocument.DATE,
                        dated.from() == null ? null : dated.from().toEpochDay(),
                        dated.to() == null ? null : dated.to().toEpochDay());
            case IndexQuery.Amount amount ->
                range(
                        ElasticsearchDocument.CENTS,
                        amount.least() == null ? null : Amounts.cents(amount.least()),
                        amount.greatest() == null ? null : Amounts.cents(amount.greatest()));
            case IndexQuery.Ids ids -> ids(ids.ids().stream().map(CaseId::value).toList());
            case IndexQuery.Near near -> near(near);
        };
    }

    private List<Query> queries(List<IndexQuery> clauses) {
        return clauses.stream().map(this::query).toList();
    }

    private static Query nothing() {
        return Query.of(q -> q.matchNone(none -> none));
    }

    private static Query bool(BoolQuery.Builder bool) {
        return bool.build()._toQuery();
    }

    /** Scores the inner product and 1, so a cosine and a 160,000th of the weight. */
    private Query near(IndexQuery.Near near) {
        List<Float> components = new ArrayList<>();
        for (byte component : VectorBytes.of(near.vector())) {
            components.add((float) component);
        }
        return Query.of(q -> q.knn(knn -> knn.field(ElasticsearchDocument.VECTOR)
                .queryVector(components)
                .k(near.most())
                .numCandidates(near.most())
                .similarity(near.least() * VectorBytes.WHOLE)
                .boost(near.weight() / VectorBytes.WHOLE)
                .filter(filters)));
    }

    private static Query range(String field, @Nullable Long least, @Nullable Long greatest) {
        return Query.of(q -> q.range(range -> range.untyped(bounds -> {
            bounds.field(field);
            if (least != null) {
                bounds.gte(JsonData.of(least));
            }
            if (greatest != null) {
                bounds.lte(JsonData.of(greatest));
            }
            return bounds;
        })));
    }

    static Query ids(Collection<String> ids) {
        return terms(ElasticsearchDocument.ID, ids);
    }

    private static Query terms(String field, Collection<String> terms) {
        List<FieldValue> values = terms.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(its -> its.field(field).terms(list -> list.value(values))));
    }
}
