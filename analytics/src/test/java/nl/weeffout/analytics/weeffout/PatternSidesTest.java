package nl.weeffout.analytics.weeffout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatternSidesTest {
    @Test
    void aScoreAddsWhatEachSideSaysBeyondTheMeanInItsOwnSpread() {
        List<double[]> side = List.of(new double[] {1, 0}, new double[] {1, 0}, new double[] {0, 1});
        // Cosines 1, 0, 0: mean 1/3, spread sqrt(1/3 - 1/9) = sqrt(2)/3; (1 - 1/3) / that = sqrt(2).
        assertThat(new PatternSides(List.of(side)).score(0, 1)).isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(new PatternSides(List.of(side)).score(0, 2)).isCloseTo(-Math.sqrt(.5), within(1e-9));
        assertThat(new PatternSides(List.of(side, side)).score(0, 1)).isCloseTo(2 * Math.sqrt(2), within(1e-9));
    }

    @Test
    void aSideOnWhichAllPairsAreAlikeSaysNothing() {
        List<double[]> alike = List.of(new double[] {1, 0}, new double[] {1, 0}, new double[] {1, 0});
        List<double[]> side = List.of(new double[] {1, 0}, new double[] {1, 0}, new double[] {0, 1});
        assertThat(new PatternSides(List.of(alike, side)).score(0, 1)).isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(new PatternSides(List.of(alike)).score(0, 1)).isZero();
    }

    @Test
    void twoPatternsMakeOnePairThatIsLikeNoOther() {
        assertThat(new PatternSides(List.of(List.of(new double[] {1, 0}, new double[] {0, 1}))).score(0, 1))
                .isZero();
    }

    @Test
    void aSideThatIsMissingIsNotKnown() {
        PatternSides sides = new PatternSides(List.of(List.of(new double[] {1}, new double[] {1})));
        assertThat(sides.knownCosine(0, 0, 1)).contains(1.0);
        assertThat(sides.knownCosine(1, 0, 1)).isEmpty();
    }
}
