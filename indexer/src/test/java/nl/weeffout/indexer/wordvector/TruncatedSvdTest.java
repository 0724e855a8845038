package nl.weeffout.indexer.wordvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TruncatedSvdTest {
    private static final int SIZE = 60;
    private static final int RANK = 4;

    /** For a symmetric matrix without negative eigenvalues {@code U = V}, so that {@code (U √s)(U √s)ᵀ} is the matrix itself. */
    @Test
    void findsAllOfAMatrixThatHasNoMoreDirections() {
        double[][] factors = factors();
        SparseMatrix matrix = new SparseMatrix(SIZE);
        for (int i = 0; i < SIZE; i++) {
            matrix.set(i, product(factors, i));
        }
        double[][] rows = TruncatedSvd.rows(matrix, RANK);
        for (int i = 0; i < SIZE; i++) {
            assertThat(product(rows, i)).containsExactly(product(factors, i), within(1e-5));
        }
    }

    @Test
    void theGreatestDirectionComesFirst() {
        SparseMatrix matrix = new SparseMatrix(30);
        for (int i = 0; i < 30; i++) {
            double[] row = new double[30];
            row[i] = i + 1;
            matrix.set(i, row);
        }
        double[][] rows = TruncatedSvd.rows(matrix, 2);
        assertThat(Math.abs(rows[29][0])).isCloseTo(Math.sqrt(30), within(1e-3));
        assertThat(Math.abs(rows[28][1])).isCloseTo(Math.sqrt(29), within(1e-3));
    }

    private static double[][] factors() {
        Random random = new Random(5);
        double[][] factors = new double[SIZE][RANK];
        for (double[] row : factors) {
            for (int d = 0; d < RANK; d++) {
                row[d] = random.nextDouble();
            }
        }
        return factors;
    }

    private static double[] product(double[][] rows, int i) {
        double[] product = new double[rows.length];
        for (int j = 0; j < rows.length; j++) {
            for (int d = 0; d < rows[i].length; d++) {
                product[j] += rows[i][d] * rows[j][d];
            }
        }
        return product;
    }
}
