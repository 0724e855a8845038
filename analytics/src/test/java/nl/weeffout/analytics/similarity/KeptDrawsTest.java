package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptDrawsTest {
    private static final KeptDraws KEPT = new KeptDraws(
            "as set",
            Neighbours.of(new double[][] {
                {0, .5, .25},
                {.5, 0, .75},
                {.25, .75, 0}
            }),
            List.of(List.of(0, 0, KeptDraws.NOT_DRAWN)));

    /** Rows 0 and 2 of before are rows 0 and 2 now, row 1 is gone, and one came in between. */
    private static final KeptDraws NOW = KEPT.goneOn(
            new int[] {0, -1, 2},
            Neighbours.of(new double[][] {
                {0, .875, .125},
                {.875, 0, .625},
                {.125, .625, 0}
            }),
            Workers.ONE);

    @Test
    void twoRowsThatWereThereAreAsAlikeAsTheyWere() {
        assertThat(NOW.mean().between(0, 2)).isEqualTo(.25);
        assertThat(NOW.mean().between(2, 0)).isEqualTo(.25);
    }

    @Test
    void aRowThatIsNewIsAsAlikeAsItIsNow() {
        assertThat(NOW.mean().between(0, 1)).isEqualTo(.875);
        assertThat(NOW.mean().between(1, 2)).isEqualTo(.625);
        assertThat(NOW.mean().count(1)).isEqualTo(2);
        assertThat(NOW.mean().other(0, 0)).isEqualTo(1);
    }

    @Test
    void aRowThatIsNewIsInNoDraw() {
        assertThat(NOW.draws()).containsExactly(List.of(0, KeptDraws.CAME_LATER, KeptDraws.NOT_DRAWN));
        assertThat(NOW.made()).isEqualTo("as set");
    }
}
