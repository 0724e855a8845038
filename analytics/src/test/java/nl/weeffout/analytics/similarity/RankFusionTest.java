package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankFusionTest {
    private static final Workers ONE = new Workers(1);

    /** Seen from 0, 1 is nearest and then 2; seen from 1 and 2 likewise by the values. */
    private static final Neighbours WORDS =
            Neighbours.of(new double[][] {{0, .9, .5, 0}, {.9, 0, .2, 0}, {.5, .2, 0, 0}, {0, 0, 0, 0}});

    private static final Neighbours TEXTS =
            Neighbours.of(new double[][] {{0, .1, .3, 0}, {.1, 0, .2, 0}, {.3, .2, 0, 0}, {0, 0, 0, 0}});

    @Test
    void ranksOfBothDirectionsAreAdded() {
        Neighbours fused = RankFusion.fuse(List.of(new RankFusion.View(WORDS, 1)), 3, ONE);
        double first = 1.0 / 61 - 1.0 / 161;
        double second = 1.0 / 62 - 1.0 / 161;
        // 2 is second for 1, and 1 is second for 2; 2 is second for 0, but 0 is first for 2.
        assertThat(fused.between(0, 1)).isCloseTo(1 / 1.05, within(1e-6));
        assertThat(fused.between(1, 2)).isCloseTo(second / first / 1.05, within(1e-6));
        assertThat(fused.between(0, 2)).isCloseTo((first + second) / 2 / first / 1.05, within(1e-6));
    }

    @Test
    void aViewCountsByItsWeight() {
        Neighbours fused =
                RankFusion.fuse(List.of(new RankFusion.View(WORDS, 1), new RankFusion.View(TEXTS, .6)), 3, ONE);
        double first = RankFusion.share(1);
        double second = RankFusion.share(2);
        // By texts 1 is second for 0, and 0 second for 1.
        assertThat(fused.between(0, 1)).isCloseTo((first + .6 * second) / 1.6 / first / 1.05, within(1e-6));
    }

    @Test
    void isSymmetricAndLeavesOutWhatNobodySees() {
        Neighbours fused =
                RankFusion.fuse(List.of(new RankFusion.View(WORDS, 1), new RankFusion.View(TEXTS, .6)), 3, ONE);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(fused.between(i, j)).isEqualTo(fused.between(j, i));
            }
        }
        assertThat(fused.count(3)).isZero();
    }

    @Test
    void ranksBeyondTheHundredthCountNothing() {
        assertThat(RankFusion.share(100)).isPositive();
        assertThat(RankFusion.share(101)).isZero();
    }
}
