package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Asks whether single documents match a query, or any does. Costs little beside a search. */
final class Matches {
    private final List<LeafReaderContext> leaves;
    private final Weight weight;

    Matches(IndexSearcher searcher, Query query) throws IOException {
        this.leaves = searcher.getIndexReader().leaves();
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    }

    /** Whether any document matches a query. */
    static boolean any(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                Bits live = leaf.reader().getLiveDocs();
                DocIdSetIterator documents = scorer.iterator();
                int doc = documents.nextDoc();
                while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
                    doc = documents.nextDoc();
                }
                if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the query gives each of these documents that matches it. */
    Map<Integer, Double> scores(Collection<Integer> documents) throws IOException {
        Map<Integer, Double> scores = new HashMap<>();
        int at = -1;
        Scorer scorer = null;
        // In their order, as a scorer goes forward only.
        for (int document : new TreeSet<>(documents)) {
            int of = ReaderUtil.subIndex(document, leaves);
            if (of != at) {
                at = of;
                scorer = weight.scorer(leaves.get(at));
            }
            if (scorer != null) {
                int within = document - leaves.get(at).docBase;
                int next = scorer.docID() < within ? scorer.iterator().advance(within) : scorer.docID();
                if (next == within) {
                    scores.put(document, (double) scorer.score());
                }
            }
        }
        return scores;
    }
}
