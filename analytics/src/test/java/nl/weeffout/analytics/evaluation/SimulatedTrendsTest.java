package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimulatedTrendsTest {
    private static final int SERIES = 40;

    @Test
    void tellsAChangeOfFewFlatSeriesAndOfNearlyAllThatTripleAtFiveAMonth() {
        SimulatedTrends trends = new SimulatedTrends(.05, SERIES);

        SimulatedTrends.Outcome flat = trends.outcome(12, 1);
        SimulatedTrends.Outcome tripled = trends.outcome(60, 3);

        // at most 7 of 40 where 2 are expected: more than that in one of two hundred times
        assertThat(flat.change()).isBetween(0.0, .175);
        assertThat(flat.delay()).isEmpty();
        assertThat(tripled.change()).isGreaterThan(.95);
        assertThat(tripled.delay().orElseThrow()).isBetween(1.0, 4.0);
    }

    @Test
    void theUsualWayFindsAsMuchAsAnIndependentComputationOfIt() {
        // by numpy, 300 series each: .83 at 12 and .997 at 24 events a year that triple, none of the flat ones
        assertThat(usual(12, 3)).isBetween(.77, .89);
        assertThat(usual(24, 3)).isGreaterThan(.93);
        assertThat(usual(24, 1)).isLessThan(.04);
    }

    @Test
    void drawsEventsWithTheMeanThatIsAskedFor() {
        SplittableRandom random = new SplittableRandom(1);
        long sum = 0;
        for (int draw = 0; draw < 10_000; draw++) {
            sum += SimulatedTrends.poisson(3.5, random);
        }

        assertThat(sum / 10_000.0).isBetween(3.44, 3.56);
    }

    private static double usual(int perYear, int times) {
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] counts = new long[72];
            for (int month = 0; month < counts.length; month++) {
                counts[month] = SimulatedTrends.poisson(perYear / 12.0 * (month < 60 ? 1 : times), random);
            }
            found += AnscombeSteps.isChanged(counts) ? 1 : 0;
        }
        return found / 300.0;
    }
}
