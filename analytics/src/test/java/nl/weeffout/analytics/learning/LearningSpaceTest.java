package nl.weeffout.analytics.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.testing.FaultCases;
import org.junit.jupiter.api.Test;

class LearningSpaceTest {
    private static final List<Mixture> VIEWS =
            List.of(new Mixture(1, 0, 0), new Mixture(0, 1, 0), new Mixture(0, 0, 1));

    @Test
    void whatARecordHasInCommonWithAllIsNothingInTheMeanAndOneSpreadWideInEachView() {
        LearningSpace space = space(FaultCases.of(4, 30));
        for (Mixture view : VIEWS) {
            double[] sums = new double[space.size()];
            double[] squares = new double[space.size()];
            for (int one = 0; one < space.size(); one++) {
                Likeness likeness = space.likeness(one);
                for (int row = 0; row < space.size(); row++) {
                    if (row != one) {
                        sums[row] += likeness.of(row, view);
                        squares[row] += Math.pow(likeness.of(row, view), 2);
                    }
                }
            }
            int others = space.size() - 1;
            for (int row = 0; row < space.size(); row++) {
                assertThat(sums[row] / others).as(view + " of " + row).isCloseTo(0, within(1e-5));
                // Nobody's neighbour has no spread.
                assertThat(squares[row] / others)
                        .as(view + " of " + row)
                        .satisfiesAnyOf(
                                spread -> assertThat(spread).isCloseTo(1, within(1e-5)),
                                spread -> assertThat(spread).isZero());
            }
        }
    }

    @Test
    void aMixtureIsTheSumOfItsViews() {
        Likeness likeness = space(FaultCases.of(3, 20)).likeness(0);
        double sum = VIEWS.stream().mapToDouble(view -> likeness.of(1, view)).sum();
        assertThat(likeness.of(1, new Mixture(.5, .5, .5))).isCloseTo(sum / 2, within(1e-9));
    }

    @Test
    void recordsWithoutSentenceVectorsAreAlikeByWordsAndNeighbourhoods() {
        LearningSpace space =
                space(FaultCases.of(4, 30).stream().map(MiningCase::wordsOnly).toList());
        Likeness likeness = space.likeness(0);
        double ofItsFault = likeness.of(1, new Mixture(1, 0, 0));
        assertThat(ofItsFault).isPositive();
        assertThat(Stream.of(1, 2, 3).map(row -> likeness.of(row, new Mixture(0, 1, 0))))
                .containsOnly(0.0);
    }

    private static LearningSpace space(List<MiningCase> cases) {
        return LearningSpace.of(cases, MinerParameters.DEFAULT, Workers.ALL);
    }
}
