package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nl.weeffout.analytics.similarity.ToyNeighbours;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    private static final int ROWS = 8;

    /** Two groups of four, .5 inside; between 3 and 4 a strong edge alone. */
    private static double[][] twoGroups() {
        double[][] matrix = new double[ROWS][ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < ROWS; j++) {
                matrix[i][j] = i == j ? 0 : i / 4 == j / 4 ? .5 : 0;
            }
        }
        matrix[3][4] = matrix[4][3] = .9;
        return matrix;
    }

    @Test
    void aStrongEdgeAloneMergesNoGroups() {
        assertThat(new Communities(.22, 10, 1).of(ToyNeighbours.of(twoGroups())))
                .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
    }

    @Test
    void aMemberMovesOnlyWhenItIsClearlyBetterOff() {
        double[][] matrix = twoGroups();
        matrix[3][4] = matrix[4][3] = 0;
        // Row 3 is a little more alike to the other group than to its own.
        for (int other = 4; other < ROWS; other++) {
            matrix[3][other] = matrix[other][3] = .46;
        }
        EarlierGroups before = new EarlierGroups(List.of(0, 0, 0, 0, 1, 1, 1, 1));
        assertThat(new Communities(.22, 10, 1).of(ToyNeighbours.of(matrix)).getFirst())
                .containsExactly(0, 1, 2);
        assertThat(new Communities(.22, 10, 1).from(before, .1).of(ToyNeighbours.of(matrix)))
                .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
        for (int other = 4; other < ROWS; other++) {
            matrix[3][other] = matrix[other][3] = .9;
        }
        assertThat(new Communities(.22, 10, 1).from(before, .1).of(ToyNeighbours.of(matrix)))
                .containsExactly(List.of(0, 1, 2), List.of(3, 4, 5, 6, 7));
    }

    @Test
    void aRowThatIsNewGoesWhereItFitsWhateverStoodThere() {
        EarlierGroups before = new EarlierGroups(List.of(5, 5, 5, EarlierGroups.UNSEEN, 2, 2, 2, EarlierGroups.UNSEEN));
        assertThat(new Communities(.22, 10, 1).from(before, .5).of(ToyNeighbours.of(twoGroups())))
                .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
    }

    @Test
    void aGroupLooserThanAskedForFallsApart() {
        double[][] loose = twoGroups();
        loose[3][4] = loose[4][3] = 0;
        assertThat(new Communities(.6, 10, 1).of(ToyNeighbours.of(loose))).hasSize(ROWS);
    }

    @Test
    void theQualityIsNearThatOfTheBestOfAllPartitionsAndMostlyThat() {
        Random random = new Random(11);
        int reached = 0;
        for (int trial = 0; trial < 20; trial++) {
            double[][] matrix = new double[ROWS][ROWS];
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < i; j++) {
                    matrix[i][j] = matrix[j][i] = (float) Math.max(0, random.nextDouble() - .4);
                }
            }
            double found = 0;
            for (List<Integer> group : new Communities(.2, 20, 1).of(ToyNeighbours.of(matrix))) {
                for (int i : group) {
                    for (int j : group) {
                        found += i < j ? matrix[i][j] - .2 : 0;
                    }
                }
            }
            double best = best(matrix, new int[ROWS], 0, 0);
            assertThat(found).isBetween(.9 * best, best + 1e-6);
            reached += found > best - 1e-6 ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(15);
    }

    /** Every way to put the rows from {@code row} on into one of the groups so far, or a new one. */
    private static double best(double[][] matrix, int[] groups, int row, int count) {
        if (row == ROWS) {
            double quality = 0;
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < i; j++) {
                    quality += groups[i] == groups[j] ? matrix[i][j] - .2 : 0;
                }
            }
            return quality;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int group = 0; group <= count; group++) {
            groups[row] = group;
            best = Math.max(best, best(matrix, groups, row + 1, Math.max(count, group + 1)));
        }
        return best;
    }

    @Test
    void nothingGivesNoGroups() {
        assertThat(new Communities(.22, 10, 1).of(ToyNeighbours.of(new double[0][0])))
                .isEmpty();
        assertThat(new Communities(.22, 10, 1).of(ToyNeighbours.of(new double[3][3])))
                .hasSize(3);
    }
}
