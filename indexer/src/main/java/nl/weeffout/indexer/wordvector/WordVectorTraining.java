package nl.weeffout.indexer.wordvector;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;

/**
 * Learns vectors of words from texts: {@value #DIMENSIONS} directions of which words stand near which, without their mean and
 * without the direction that all share most (Mu and Viswanath 2018), of length 1. The same texts in the same order give the
 * same bytes.
 */
public final class WordVectorTraining {
    private static final int DIMENSIONS = 200;
    private static final int POWERS = 100;

    private final List<List<String>> texts = new ArrayList<>();

    /** One text more; its words are those that mining compares. */
    public void add(String text) {
        texts.add(DutchAnalysis.load().terms(text).stream().map(DutchTerm::stem).toList());
    }

    /**
     * Learns, and writes what {@link WordVectors} reads. Some minutes and a gigabyte of memory for three million words.
     *
     * @return how many words have a vector
     */
    public int write(OutputStream out) throws IOException {
        WordContexts contexts = WordContexts.of(texts);
        double[][] rows = TruncatedSvd.rows(contexts.information(), DIMENSIONS);
        centre(rows);
        withoutSharedDirection(rows);
        WordVectors.write(out, contexts.words(), rows);
        return rows.length;
    }

    private static void centre(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += row[d] / rows.length;
            }
        }
        for (double[] row : rows) {
            for (int d = 0; d < mean.length; d++) {
                row[d] -= mean[d];
            }
        }
    }

    /** Takes the first principal component out, found by powers of the matrix of covariances. */
    private static void withoutSharedDirection(double[][] rows) {
        double[] direction = new double[rows[0].length];
        Arrays.fill(direction, 1);
        for (int power = 0; power < POWERS; power++) {
            double[] next = new double[direction.length];
            for (double[] row : rows) {
                double along = along(row, direction);
                for (int d = 0; d < next.length; d++) {
                    next[d] += along * row[d];
                }
            }
            double length = Math.sqrt(along(next, next));
            for (int d = 0; d < next.length; d++) {
                direction[d] = length > 0 ? next[d] / length : 0;
            }
        }
        for (double[] row : rows) {
            double along = along(row, direction);
            for (int d = 0; d < row.length; d++) {
                row[d] -= along * direction[d];
            }
        }
    }

    private static double along(double[] row, double[] direction) {
        double sum = 0;
        for (int d = 0; d < row.length; d++) {
            sum += row[d] * direction[d];
        }
        return sum;
    }
}
