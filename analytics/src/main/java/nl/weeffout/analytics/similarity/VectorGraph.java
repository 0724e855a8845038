package nl.weeffout.analytics.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/**
 * Nearest rows by a navigable graph over vectors, for more of them than can be compared pair by pair: HNSW (Malkov and Yashunin
 * 2020) as Lucene builds it, in memory, by one thread in the order of the rows, over vectors rounded to bytes: their products
 * are whole numbers, so that the graph does not depend on the machine. Of the rows that it finds near, the nearest are told by
 * the vectors themselves.
 *
 * <p>Cost: about n log n products to build and as many to ask for every row; a byte for each dimension and some 200 bytes a
 * row. A few in a hundred of a row's nearest are missed.
 */
final class VectorGraph {
    private static final int LINKS = 16;
    private static final int BEAM = 100;
    private static final long SEED = 1;

    /** Rows looked at for each that is wanted: rounding may put a near one behind. */
    private static final double LOOKED_AT = 1.2;

    private static final int GREATEST = Byte.MAX_VALUE;

    private final float[][] rows;
    private final List<Integer> known = new ArrayList<>();
    private final List<byte[]> rounded = new ArrayList<>();
    private final int dimensions;
    private final OnHeapHnswGraph graph;

    /** @param rows of length 1; rows without dimensions stand aside */
    VectorGraph(float[][] rows, int dimensions) {
        this.rows = rows;
        this.dimensions = dimensions;
        float greatest = Float.MIN_NORMAL;
        for (float[] row : rows) {
            for (float value : row) {
                greatest = Math.max(greatest, Math.abs(value));
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length > 0) {
                known.add(i);
                rounded.add(rounded(rows[i], GREATEST / greatest));
            }
        }
        try {
            RandomVectorScorerSupplier scorers = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorerSupplier(
                    VectorSimilarityFunction.DOT_PRODUCT, values());
            graph = HnswGraphBuilder.create(scorers, LINKS, BEAM, SEED, known.size())
                    .build(known.size());
        } catch (IOException e) {
            throw new UncheckedIOException("vectors in memory cannot be read", e);
        }
    }

    private static byte[] rounded(float[] row, float scale) {
        byte[] rounded = new byte[row.length];
        for (int d = 0; d < row.length; d++) {
            rounded[d] = (byte) Math.round(row[d] * scale);
        }
        return rounded;
    }

    private ByteVectorValues values() {
        return ByteVectorValues.fromBytes(rounded, dimensions);
    }

    /** Up to {@code count} of the rows most alike to each by cosine, where it is above 0. */
    Neighbours nearest(int count, Workers workers) {
        int[][] others = new int[rows.length][0];
        float[][] similarities = new float[rows.length][0];
        workers.each(known.size(), () -> nearestOf(count, others, similarities));
        return new Neighbours(others, similarities);
    }

    private IntConsumer nearestOf(int count, int[][] others, float[][] similarities) {
        ByteVectorValues values = values();
        int lookedAt = (int) Math.min(known.size(), LOOKED_AT * count + 1);
        NearestRows best = new NearestRows(Math.min(count, known.size()));
        return at -> {
            int i = known.get(at);
            for (ScoreDoc found : found(values, at, lookedAt)) {
                int j = known.get(found.doc);
                double cosine = cosine(rows[i], rows[j]);
                if (j != i && cosine > 0) {
                    best.offer(j, (float) cosine);
                }
            }
            best.drain(i, others, similarities);
        };
    }

    private ScoreDoc[] found(ByteVectorValues values, int at, int lookedAt) {
        try {
            RandomVectorScorer scorer = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorer(
                    VectorSimilarityFunction.DOT_PRODUCT, values, rounded.get(at));
            KnnCollector collector = HnswGraphSearcher.search(scorer, lookedAt, graph, null, Integer.MAX_VALUE);
            return collector.topDocs().scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException("vectors in memory cannot be read", e);
        }
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += (double) one[d] * other[d];
        }
        return sum;
    }
}
