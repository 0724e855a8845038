package nl.weeffout.analytics.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void givesUpTheBestPairWhereTheRestLosesMore() {
        assertThat(Assignment.best(new double[][] {{9, 8}, {8, 1}})).containsExactly(1, 0);
    }

    @Test
    void aRowWithoutAnythingOfWorthGoesWithout() {
        assertThat(Assignment.best(new double[][] {{0, 0}, {0, 2}})).containsExactly(-1, 1);
        assertThat(Assignment.best(new double[][] {{3}, {4}, {1}})).containsExactly(-1, 0, -1);
        assertThat(Assignment.best(new double[0][0])).isEmpty();
    }

    @Test
    void isAsGoodAsTheBestOfAllAssignments() {
        Random random = new Random(3);
        for (int trial = 0; trial < 300; trial++) {
            double[][] worth = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : worth) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextBoolean() ? 0 : random.nextDouble();
                }
            }
            int[] best = Assignment.best(worth);
            double sum = 0;
            Set<Integer> taken = new HashSet<>();
            for (int row = 0; row < best.length; row++) {
                if (best[row] >= 0) {
                    assertThat(taken.add(best[row])).isTrue();
                    sum += worth[row][best[row]];
                }
            }
            assertThat(sum).isCloseTo(greatest(worth, 0, new HashSet<>()), within(1e-9));
        }
    }

    private static double greatest(double[][] worth, int row, Set<Integer> taken) {
        if (row == worth.length) {
            return 0;
        }
        double greatest = greatest(worth, row + 1, taken);
        for (int column = 0; column < worth[row].length; column++) {
            if (taken.add(column)) {
                greatest = Math.max(greatest, worth[row][column] + greatest(worth, row + 1, taken));
                taken.remove(column);
            }
        }
        return greatest;
    }
}
