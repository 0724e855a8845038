package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.util.OptionalDouble;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Asks of single documents whether they match a query. Costs little beside the search that found them. */
final class Matches {
    private final IndexSearcher searcher;
    private final Weight weight;

    Matches(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    }

    /** What the query gives a document; empty where it does not match. */
    OptionalDouble score(int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Scorer scorer = weight.scorer(leaf);
        int within = document - leaf.docBase;
        return scorer != null && scorer.iterator().advance(within) == within
                ? OptionalDouble.of(scorer.score())
                : OptionalDouble.empty();
    }
}
