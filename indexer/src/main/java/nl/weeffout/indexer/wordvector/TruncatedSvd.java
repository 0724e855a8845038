package nl.weeffout.indexer.wordvector;

import java.util.Random;
import org.tribuo.math.la.DenseMatrix;

/**
 * The directions along which a matrix says most, found in a random projection of it (Halko, Martinsson and Tropp 2011) from a
 * fixed seed. Costs {@value #PASSES} products of matrix and transposed with a few columns more than directions are wanted.
 */
final class TruncatedSvd {
    private static final int MORE = 20;
    private static final int PASSES = 3;
    private static final long SEED = 1;

    private TruncatedSvd() {}

    /**
     * The rows along the greatest directions.
     *
     * @param rank directions that are kept
     * @return {@code U √s}, by row
     */
    static double[][] rows(SparseMatrix matrix, int rank) {
        int width = Math.min(matrix.size(), rank + MORE);
        Random random = new Random(SEED);
        double[][] basis = new double[matrix.size()][width];
        for (double[] row : basis) {
            for (int d = 0; d < width; d++) {
                row[d] = random.nextGaussian();
            }
        }
        basis = orthogonal(matrix.times(basis));
        for (int pass = 0; pass < PASSES; pass++) {
            basis = orthogonal(matrix.times(orthogonal(matrix.transposedTimes(basis))));
        }
        // With B = QᵀA, the eigenvectors W of BBᵀ turn the basis Q into U, and its eigenvalues are s².
        double[][] projected = matrix.transposedTimes(basis);
        DenseMatrix.EigenDecomposition eigen = DenseMatrix.createDenseMatrix(squared(projected, width))
                .eigenDecomposition()
                .orElseThrow(() -> new IllegalStateException("the eigenvalues do not converge"));
        int kept = Math.min(rank, width);
        double[][] rows = new double[matrix.size()][kept];
        for (int i = 0; i < rows.length; i++) {
            for (int direction = 0; direction < kept; direction++) {
                double sum = 0;
                for (int d = 0; d < width; d++) {
                    sum += basis[i][d] * eigen.eigenvectors().get(d, direction);
                }
                rows[i][direction] =
                        sum * Math.pow(Math.max(0, eigen.eigenvalues().get(direction)), .25);
            }
        }
        return rows;
    }

    private static double[][] squared(double[][] rows, int width) {
        double[][] squared = new double[width][width];
        for (double[] row : rows) {
            for (int d = 0; d < width; d++) {
                for (int e = 0; e < width; e++) {
                    squared[d][e] += row[d] * row[e];
                }
            }
        }
        return squared;
    }

    /** Columns of length 1, at right angles to each other, that span the same (Gram and Schmidt, twice against rounding). */
    private static double[][] orthogonal(double[][] rows) {
        int width = rows[0].length;
        double[][] columns = new double[width][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int d = 0; d < width; d++) {
                columns[d][i] = rows[i][d];
            }
        }
        for (int d = 0; d < width; d++) {
            for (int round = 0; round < 2; round++) {
                for (int before = 0; before < d; before++) {
                    subtract(dot(columns[d], columns[before]), columns[before], columns[d]);
                }
            }
            double length = Math.sqrt(dot(columns[d], columns[d]));
            for (int i = 0; i < rows.length; i++) {
                columns[d][i] = length > 0 ? columns[d][i] / length : 0;
            }
        }
        double[][] orthogonal = new double[rows.length][width];
        for (int i = 0; i < rows.length; i++) {
            for (int d = 0; d < width; d++) {
                orthogonal[i][d] = columns[d][i];
            }
        }
        return orthogonal;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void subtract(double factor, double[] row, double[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * row[i];
        }
    }
}
