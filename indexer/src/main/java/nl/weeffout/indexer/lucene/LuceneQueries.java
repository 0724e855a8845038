package nl.weeffout.indexer.lucene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.search.Amounts;
import nl.weeffout.domain.search.IndexQuery;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A clause as Lucene's query, one to one. */
final class LuceneQueries {
    /** What of the others counts beside the best of some. */
    private static final float OTHERS = .1f;

    private final @Nullable Query filter;
    private final Map<String, Query> named = new LinkedHashMap<>();

    private LuceneQueries(@Nullable Query filter) {
        this.filter = filter;
    }

    /**
     * A clause in Lucene's terms.
     *
     * @param query what matches it
     * @param named its parts that have a name
     */
    record Translated(Query query, Map<String, Query> named) {}

    /** @param filter nearest texts are sought among what matches this; null: among all */
    static Translated of(IndexQuery clause, @Nullable Query filter) {
        LuceneQueries clauses = new LuceneQueries(filter);
        Query query = clauses.query(clause);
        return new Translated(query, clauses.named);
    }

    private Query query(IndexQuery clause) {
        return switch (clause) {
            case IndexQuery.Everything everything -> new BoostQuery(MatchAllDocsQuery.INSTANCE, 0);
            case IndexQuery.Nothing nothing -> MatchNoDocsQuery.INSTANCE;
            case IndexQuery.Term term ->
                new BoostQuery(new TermQuery(new Term(term.field().key(), term.term())), term.weight());
            case IndexQuery.Phrase phrase ->
                new BoostQuery(
                        new PhraseQuery(phrase.field().key(), phrase.terms().toArray(String[]::new)), phrase.weight());
            case IndexQuery.Beginning beginning ->
                new BoostQuery(
                        new ConstantScoreQuery(
                                new PrefixQuery(new Term(beginning.field().key(), beginning.beginning()))),
                        beginning.weight());
            case IndexQuery.All all -> bool(all.of(), Occur.MUST, 0);
            case IndexQuery.Some some -> bool(some.of(), Occur.SHOULD, some.least());
            case IndexQuery.Best best ->
                new DisjunctionMaxQuery(best.of().stream().map(this::query).toList(), OTHERS);
            case IndexQuery.Without without ->
                new BooleanQuery.Builder()
                        .add(query(without.of()), Occur.MUST)
                        .add(query(without.not()), Occur.MUST_NOT)
                        .build();
            case IndexQuery.Lifted lifted -> lifted(query(lifted.of()), query(lifted.by()), mostOf(lifted.by()));
            case IndexQuery.Filter only ->
                new BooleanQuery.Builder().add(query(only.of()), Occur.FILTER).build();
            case IndexQuery.Weighted weighted -> new BoostQuery(query(weighted.of()), weighted.weight());
            case IndexQuery.Named its -> {
                Query query = query(its.of());
                named.put(its.name(), query);
                yield query;
            }
            case IndexQuery.OfFacet of -> terms(LuceneDocument.facetField(of.facet()), of.values());
            case IndexQuery.Dated dated ->
                LongPoint.newRangeQuery(
                        LuceneDocument.DATE,
                        dated.from() == null ? Long.MIN_VALUE : dated.from().toEpochDay(),
                        dated.to() == null ? Long.MAX_VALUE : dated.to().toEpochDay());
            case IndexQuery.Amount amount ->
                LongPoint.newRangeQuery(
                        LuceneDocument.CENTS,
                        amount.least() == null ? Long.MIN_VALUE : Amounts.cents(amount.least()),
                        amount.greatest() == null ? Long.MAX_VALUE : Amounts.cents(amount.greatest()));
            case IndexQuery.Ids ids ->
                terms(LuceneDocument.ID, ids.ids().stream().map(CaseId::value).toList());
            case IndexQuery.Near near -> new NearestTexts(near, filter);
        };
    }

    private static Query lifted(Query of, Query by, OptionalDouble most) {
        return most.isPresent()
                ? new LiftedQuery(of, by, (float) most.getAsDouble())
                : new BooleanQuery.Builder()
                        .add(of, Occur.MUST)
                        .add(by, Occur.SHOULD)
                        .build();
    }

    /** What a clause adds to a score at most, where that is known beforehand. */
    private static OptionalDouble mostOf(IndexQuery clause) {
        return switch (clause) {
            case IndexQuery.OfFacet of -> OptionalDouble.of(1);
            case IndexQuery.Weighted weighted -> {
                OptionalDouble most = mostOf(weighted.of());
                yield most.isPresent() ? OptionalDouble.of(most.getAsDouble() * weighted.weight()) : most;
            }
            case IndexQuery.Some some -> {
                List<OptionalDouble> each =
                        some.of().stream().map(LuceneQueries::mostOf).toList();
                yield each.stream().allMatch(OptionalDouble::isPresent)
                        ? OptionalDouble.of(each.stream()
                                .mapToDouble(OptionalDouble::getAsDouble)
                                .sum())
                        : OptionalDouble.empty();
            }
            default -> OptionalDouble.empty();
        };
    }

    private Query bool(List<IndexQuery> clauses, Occur occur, int least) {
        BooleanQuery.Builder bool = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        clauses.forEach(clause -> bool.add(query(clause), occur));
        return bool.build();
    }

    private static Query terms(String field, Collection<String> terms) {
        // Of one term it is known without a walk how many records hold it.
        return new ConstantScoreQuery(
                terms.size() == 1
                        ? new TermQuery(new Term(field, terms.iterator().next()))
                        : new TermInSetQuery(
                                field, terms.stream().map(BytesRef::new).toList()));
    }
}
