package nl.weeffout.analytics.weeffout;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;

/** The steps on sentences that lie in a plane, so that they can be followed by hand. */
class GroundVectorsTest {
    private static final List<Ground> ONE_GROUND =
            List.of(Thesaurus.load().ground("g_al_betaald").orElseThrow());

    private static final Map<String, float[]> VECTORS = Map.of(
            "Afgewezen: kosten zijn al gemaakt of betaald.", new float[] {1, 0},
            "Ja.", new float[] {1, 0},
            "Nee.", new float[] {-1, 0},
            "Op.", new float[] {0, 1},
            "Neer.", new float[] {0, -1});

    private static float[] plane(String text) {
        return Objects.requireNonNull(VECTORS.get(text), "a sentence that nobody asked for");
    }

    @Test
    void aRecordLeansToTheSentenceThatIsNearestToAGround() {
        // The sentences' mean is (0,0); g is 1, -1, 0, 0. 'Ja. Nee.' weighs its sentences by e^10 and e^-10: (1,0)
        // nearly.
        // 'Op. Neer.' weighs both alike: (0,0). The records' mean is (1/2,0): (1,0) and (-1,0) remain.
        List<double[]> groups = new GroundVectors(ONE_GROUND, GroundVectorsTest::plane)
                .of(List.of(List.of(told("Ja. Nee.")), List.of(told("Op. Neer."))));
        assertThat(groups.get(0)).containsExactly(new double[] {1, 0}, within(1e-6));
        assertThat(groups.get(1)).containsExactly(new double[] {-1, 0}, within(1e-6));
    }

    @Test
    void aGroupIsTheMeanOfItsRecords() {
        // Records (1,0), (0,1) in one group, (-1,0), (0,-1) in the other: means (1/2,1/2) and (-1/2,-1/2).
        List<double[]> groups = new GroundVectors(ONE_GROUND, GroundVectorsTest::plane)
                .of(List.of(List.of(told("Ja."), told("Op.")), List.of(told("Nee."), told("Neer."))));
        double half = Math.sqrt(.5);
        assertThat(groups.get(0)).containsExactly(new double[] {half, half}, within(1e-6));
        assertThat(groups.get(1)).containsExactly(new double[] {-half, -half}, within(1e-6));
    }

    @Test
    void aRecordWithoutSentencesCountsForNothing() {
        List<double[]> groups = new GroundVectors(ONE_GROUND, GroundVectorsTest::plane)
                .of(List.of(List.of(told("")), List.of(told("Ja."), told(""))));
        assertThat(groups.get(0)).containsExactly(0, 0);
    }

    private static MaatwerkCase told(String narrative) {
        return aCase().withNarrative(narrative).withMeasure("").build();
    }
}
