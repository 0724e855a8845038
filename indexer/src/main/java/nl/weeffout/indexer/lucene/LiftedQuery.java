package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What matches one query, with the score of another added. For the best hits all clauses of both are asked as one disjunction,
 * so that Lucene passes over documents that cannot be among them (MAXSCORE; Turtle and Flood 1995); which of those match
 * by the second query alone has to be looked at only as long as the second could have given the whole score.
 */
final class LiftedQuery extends Query {
    /** Sums of floats are off by less, in whatever order. */
    private static final float ROUNDING = 1.0001f;

    private final Query of;
    private final Query by;
    private final float most;

    /** @param most what the second query scores at most */
    LiftedQuery(Query of, Query by, float most) {
        this.of = of;
        this.by = by;
        this.most = most;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query its = of.rewrite(searcher);
        Query others = by.rewrite(searcher);
        return its.equals(of) && others.equals(by) ? this : new LiftedQuery(its, others, most);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return mode == ScoreMode.TOP_SCORES
                ? new Best(this, searcher, boost)
                : searcher.createWeight(searcher.rewrite(nested()), mode, boost);
    }

    /** Looks for the best hits. */
    private static final class Best extends Weight {
        private final LiftedQuery query;
        private final IndexSearcher searcher;
        private final float boost;
        private final Weight together;
        private final Weight matching;
        private @Nullable Weight nested;

        Best(LiftedQuery query, IndexSearcher searcher, float boost) throws IOException {
            super(query);
            this.query = query;
            this.searcher = searcher;
            this.boost = boost;
            this.together = searcher.createWeight(searcher.rewrite(query.together()), ScoreMode.TOP_SCORES, boost);
            this.matching = searcher.createWeight(query.of, ScoreMode.COMPLETE_NO_SCORES, boost);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier all = together.scorerSupplier(leaf);
            ScorerSupplier needed = matching.scorerSupplier(leaf);
            return all == null || needed == null ? null : new Together(this, leaf, all, needed);
        }

        /** As one query within the other, which is slower: where more than these two decide what is a hit. */
        Weight nested() throws IOException {
            Weight made = nested;
            if (made == null) {
                made = searcher.createWeight(searcher.rewrite(query.nested()), ScoreMode.TOP_SCORES, boost);
                nested = made;
            }
            return made;
        }

        float most() {
            return query.most * boost * ROUNDING;
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            return nested().explain(leaf, document);
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return together.isCacheable(leaf);
        }
    }

    private Query nested() {
        return new BooleanQuery.Builder()
                .add(of, Occur.MUST)
                .add(by, Occur.SHOULD)
                .build();
    }

    private Query together() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        add(of, all);
        add(by, all);
        return all.build();
    }

    private static void add(Query query, BooleanQuery.Builder all) {
        if (query instanceof BooleanQuery some && isDisjunction(some)) {
            some.clauses().forEach(clause -> add(clause.query(), all));
        } else {
            all.add(query, Occur.SHOULD);
        }
    }

    private static boolean isDisjunction(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() <= 1
                && query.clauses().stream().map(BooleanClause::occur).allMatch(Occur.SHOULD::equals);
    }

    /** Scores one segment. */
    private static final class Together extends ScorerSupplier {
        private final Best weight;
        private final LeafReaderContext leaf;
        private final ScorerSupplier all;
        private final ScorerSupplier matching;

        Together(Best weight, LeafReaderContext leaf, ScorerSupplier all, ScorerSupplier matching) {
            this.weight = weight;
            this.leaf = leaf;
            this.all = all;
            this.matching = matching;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            ScorerSupplier its = weight.nested().scorerSupplier(leaf);
            return its == null
                    ? new ConstantScoreScorer(0, ScoreMode.TOP_SCORES, DocIdSetIterator.empty())
                    : its.get(leadCost);
        }

        @Override
        public long cost() {
            return matching.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            all.setTopLevelScoringClause();
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
            BulkScorer scorer = all.bulkScorer();
            DocIdSetIterator documents = matching.get(Long.MAX_VALUE).iterator();
            return new BulkScorer() {
                @Override
                public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
                        throws IOException {
                    return scorer.score(new OfMatching(collector, documents, weight.most()), accepted, min, max);
                }

                @Override
                public long cost() {
                    return scorer.cost();
                }
            };
        }
    }

    /** Leaves out what only the second query matches. */
    private static final class OfMatching extends FilterLeafCollector {
        private final DocIdSetIterator documents;
        private final float most;
        private @Nullable Scorable scorer;

        OfMatching(LeafCollector collector, DocIdSetIterator documents, float most) {
            super(collector);
            this.documents = documents;
            this.most = most;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            this.scorer = scorer;
            super.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            if (Objects.requireNonNull(scorer).score() > most || matches(document)) {
                super.collect(document);
            }
        }

        private boolean matches(int document) throws IOException {
            return document == (documents.docID() < document ? documents.advance(document) : documents.docID());
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        nested().visit(visitor);
    }

    @Override
    public String toString(String field) {
        return nested().toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LiftedQuery its && of.equals(its.of) && by.equals(its.by) && most == its.most;
    }

    @Override
    public int hashCode() {
        return Objects.hash(of, by, most);
    }
}
