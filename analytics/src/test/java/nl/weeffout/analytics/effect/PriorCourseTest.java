package nl.weeffout.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Exact chances were worked out by going through every way in which the records fall over the months, in Python. */
class PriorCourseTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void aSlopeBeforeIsTestedExactly() {
        PriorCourse course = new PriorCourse(
                new long[] {1, 1, 2, 5}, new double[] {1, 2, 1, 1.5}, new long[] {1}, new double[] {1}, 0, 1);

        assertThat(course.chanceOfSlope()).isCloseTo(.08416787478259624, CLOSE);
        assertThat(course.factorPerYear()).isGreaterThan(1);
    }

    @Test
    void whatCameAfterIsTestedGivenTheSlope() {
        PriorCourse.Level level = new PriorCourse(
                        new long[] {1, 0, 2, 4},
                        new double[] {1, 2, 1, 1.5},
                        new long[] {1, 1},
                        new double[] {1, 2},
                        1,
                        1)
                .level();

        assertThat(level.chanceOfAtMost()).isCloseTo(.13047636980807403, CLOSE);
        assertThat(level.chanceOfAtLeast()).isCloseTo(.9972314720240044, CLOSE);
        assertThat(level.expected()).isCloseTo(3.1213764002928004, CLOSE);
    }

    @Test
    void whatWasDyingOutAlreadyIsNoEffect() {
        PriorCourse.Level level = new PriorCourse(
                        new long[] {4, 2, 1, 0},
                        new double[] {1, 1, 1, 1},
                        new long[] {0, 0},
                        new double[] {1, 1},
                        0,
                        1)
                .level();

        assertThat(level.chanceOfAtMost()).isCloseTo(.9666666666666666, CLOSE);
        assertThat(level.expected()).isCloseTo(.03333333333333334, CLOSE);
    }

    @Test
    void aSlopeOfManyRecordsThatGoesOnIsSeldomTakenForAChange() {
        SplittableRandom random = new SplittableRandom(3);
        double[] before = new double[36];
        double[] since = new double[12];
        Arrays.fill(before, 1);
        Arrays.fill(since, 1);
        int low = 0;
        int high = 0;
        for (int draw = 0; draw < 400; draw++) {
            long[] counts = new long[36];
            long[] after = new long[12];
            for (int event = 0; event < 600; event++) {
                // The rate halves each year.
                double share = random.nextDouble() * (1 - Math.pow(.5, 4));
                int month = (int) (-12 * Math.log(1 - share) / Math.log(2));
                if (month < 36) {
                    counts[month]++;
                } else {
                    after[month - 36]++;
                }
            }
            PriorCourse.Level level = new PriorCourse(counts, before, after, since, 0, 1).level();
            low += level.chanceOfAtMost() <= .05 ? 1 : 0;
            high += level.chanceOfAtLeast() <= .05 ? 1 : 0;
        }

        assertThat(low).isBetween(4, 34);
        assertThat(high).isBetween(4, 34);
    }

    @Test
    void crowdsMakeASlopeLessSure() {
        long[] counts = {30, 34, 38, 40, 44, 46, 48, 50};
        double[] months = new double[counts.length];
        Arrays.fill(months, 1);
        long[] after = {20};
        double[] since = {1};

        assertThat(new PriorCourse(counts, months, after, since, 0, 1).chanceOfSlope())
                .isLessThan(new PriorCourse(counts, months, after, since, 0, 3).chanceOfSlope());
        assertThat(new PriorCourse(counts, months, after, since, 0, 1).level().chanceOfAtMost())
                .isLessThan(new PriorCourse(counts, months, after, since, 0, 3)
                        .level()
                        .chanceOfAtMost());
    }
}
