package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MutualSimilarityTest {
    private static final Workers ONE = new Workers(1);

    /** A pair 0 and 1, a pair 2 and 3, and 4, which is nearest to 3 while 3 is nearest to 2. All similarities are 1. */
    private static final Neighbours FIVE = Neighbours.of(
            new double[][] {{0, 1, 0, 0, 0}, {1, 0, 0, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 1, 0, 1}, {0, 0, 0, 1, 0}});

    @Test
    void aPairOfEachOthersNearestSharesItsWholeNeighbourhood() {
        // k = 2: W_0 = W_1 = (1/2, 1/2), so Q_0 = Q_1 and J = 1 / (2 - 1).
        assertThat(MutualSimilarity.of(FIVE, 2, 2, ONE).between(0, 1)).isCloseTo(1, within(1e-6));
        assertThat(MutualSimilarity.of(FIVE, 2, 2, ONE).between(0, 2)).isZero();
    }

    @Test
    void aNeighbourThatIsNotMutualSharesWhatItsNearestBring() {
        // k = 2: N(3) = {3, 2}, so 4 is alone in W_4 = (4: 1), and Q_4 is the mean of W_4 and W_3 = (2: 1/2, 3: 1/2):
        // (2: 1/4, 3: 1/4, 4: 1/2). Q_2 is the mean of W_2 and W_3, and both are (1/2, 1/2).
        // m(2, 4) = 1/4 + 1/4 and J = .5 / 1.5.
        Neighbours mutual = MutualSimilarity.of(FIVE, 2, 2, ONE);
        assertThat(mutual.between(2, 4)).isCloseTo(1.0 / 3, within(1e-6));
        // Q_3 is the mean over 3 and its nearest, 2 and 4, of W_3, W_2 and W_4: (2: 1/3, 3: 1/3, 4: 1/3).
        // m(3, 4) = 1/4 + 1/4 + 1/3 and J = m / (2 - m).
        assertThat(mutual.between(3, 4)).isCloseTo((5.0 / 6) / (2 - 5.0 / 6), within(1e-6));
    }

    @Test
    void theMeanIsTakenOverAllSizes() {
        double two = MutualSimilarity.of(FIVE, 2, 2, ONE).between(2, 4);
        double four = MutualSimilarity.of(FIVE, 4, 4, ONE).between(2, 4);
        assertThat(four).isNotEqualTo(two);
        assertThat(MutualSimilarity.of(FIVE, 2, 4, ONE).between(2, 4)).isCloseTo((two + four) / 2, within(1e-6));
    }

    @Test
    void isSymmetricAndTheSameWithOneThreadOrTwo() {
        Random random = new Random(3);
        double[][] matrix = new double[60][60];
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i] = random.nextDouble();
            }
        }
        Neighbours nearest = Neighbours.of(matrix);
        Neighbours mutual = MutualSimilarity.of(nearest, 8, 20, ONE);
        assertThat(MutualSimilarity.of(nearest, 8, 20, new Workers(2))).isEqualTo(mutual);
        for (int i = 0; i < 60; i++) {
            for (int place = 0; place < mutual.count(i); place++) {
                int j = mutual.other(i, place);
                assertThat(mutual.between(j, i)).isEqualTo(mutual.similarity(i, place));
                assertThat(mutual.similarity(i, place)).isBetween(0.0, 1.0);
            }
        }
    }
}
