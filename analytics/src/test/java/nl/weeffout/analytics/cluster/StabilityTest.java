package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weeffout.analytics.similarity.KeptDraws;
import nl.weeffout.analytics.similarity.RankFusion;
import nl.weeffout.analytics.similarity.ResampledSimilarity;
import nl.weeffout.analytics.similarity.ToyNeighbours;
import nl.weeffout.analytics.similarity.Workers;
import org.junit.jupiter.api.Test;

class StabilityTest {
    /** Two groups of six, each wholly alike. */
    private static final Stability TWO_GROUPS = stability(10);

    @Test
    void aGroupThatIsFoundWhoeverIsMissingIsWhollyStable() {
        assertThat(TWO_GROUPS.of(List.of(0, 1, 2, 3, 4, 5))).isEqualTo(1);
    }

    @Test
    void halvesThatNeverStandTogetherAreLessStableThanAGroupWithOneStranger() {
        double halves = TWO_GROUPS.of(List.of(0, 1, 2, 6, 7, 8));
        double stranger = TWO_GROUPS.of(List.of(0, 1, 2, 3, 4, 6));
        assertThat(halves).isStrictlyBetween(.2, .6);
        assertThat(stranger).isStrictlyBetween(halves, 1.0);
    }

    @Test
    void nothingIsUnstableWhereNothingIsDrawnOrNoPairIsThere() {
        assertThat(stability(0).of(List.of(0, 6))).isEqualTo(1);
        assertThat(TWO_GROUPS.of(List.of(3))).isEqualTo(1);
    }

    @Test
    void nothingIsKnownOfAGroupOfWhichMostCameAfterTheDraws() {
        Stability later = new Stability(
                List.of(List.of(0, 0, 0, KeptDraws.CAME_LATER, KeptDraws.CAME_LATER, KeptDraws.CAME_LATER)));
        assertThat(later.of(List.of(0, 1, 2, 3))).isEqualTo(1);
        assertThat(later.of(List.of(0, 3, 4, 5))).isZero();
    }

    private static Stability stability(int draws) {
        double[][] matrix = new double[12][12];
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                matrix[i][j] = i != j && i / 6 == j / 6 ? .9 : 0;
            }
        }
        return new Stability(
                ResampledSimilarity.of(
                        List.of(new RankFusion.View(ToyNeighbours.of(matrix), 1)),
                        draws,
                        1,
                        (views, share, workers) -> views.getFirst().neighbours(),
                        new Workers(1)),
                new Communities(.22, 1, 1),
                new Workers(1));
    }
}
