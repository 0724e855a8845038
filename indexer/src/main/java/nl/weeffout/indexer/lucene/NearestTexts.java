package nl.weeffout.indexer.lucene;

import java.util.Arrays;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.VectorBytes;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** The nearest vectors by Lucene's graph (HNSW, Malkov and Yashunin 2018), each with its cosine times a weight, the far ones left out. */
final class NearestTexts extends KnnByteVectorQuery {
    private final IndexQuery.Near near;

    /** @param filter they are sought among what matches this; null: among all */
    NearestTexts(IndexQuery.Near near, @Nullable Query filter) {
        super(LuceneDocument.VECTOR, VectorBytes.of(near.vector()), near.most(), filter);
        this.near = near;
    }

    @Override
    protected TopDocs mergeLeafResults(TopDocs[] leaves) {
        TopDocs merged = super.mergeLeafResults(leaves);
        ScoreDoc[] near = Arrays.stream(merged.scoreDocs)
                .map(doc -> new ScoreDoc(doc.doc, this.near.weight() * cosine(doc.score)))
                .filter(doc -> doc.score >= this.near.weight() * this.near.least())
                .toArray(ScoreDoc[]::new);
        return new TopDocs(merged.totalHits, near);
    }

    /** Lucene adds 1 to what is above 0, and brings what is below between 0 and 1. */
    private static float cosine(float score) {
        return score >= 1 ? (score - 1) / VectorBytes.WHOLE : 0;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && near.equals(((NearestTexts) other).near);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + near.hashCode();
    }
}
