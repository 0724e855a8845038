package nl.weeffout.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that stand here were worked out by scipy 1.17.1 (stats.chi2, beta, binom, poisson, binomtest, chi2_contingency). */
class ExactStatementsTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.6888794541139354, 1, .0301973834223185",
        "1, .025317807984289876, 5.571643390938898, .9698026165776815, .13588822540043327",
        "4, 1.0898653736263249, 10.241588675403694, .463367332099215, .7254449533096043",
        "24, 15.377252854686462, 35.71009759375321, 6.456049691440953e-13, .9999999999999102",
        "380, 342.7490586032363, 420.19513954306336, 0, 1"
    })
    void aCountGoesWithTheMeansThatGarwoodGives(
            long events, double lower, double upper, double atLeast, double atMost) {
        PoissonCount count = new PoissonCount(events);

        assertThat(count.mean(.95).lower()).isCloseTo(lower, CLOSE);
        assertThat(count.mean(.95).upper()).isCloseTo(upper, CLOSE);
        assertThat(count.chanceOfAtLeast(3.5)).isCloseTo(atLeast, CLOSE);
        assertThat(count.chanceOfAtMost(3.5)).isCloseTo(atMost, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 13, 0, .2470526380005036, 1, .05497558138879999",
        "1, 13, .001945628497348544, .36029743526787744, .9450244186112, .23364622090240017",
        "12, 13, .6397025647321226, .9980543715026514, 4.341760000000003e-08, .9999999991808",
        "23, 156, .09581526363672836, .2129691745594884, .9632493550148336, .057795993014188675",
        "8000, 260000, .030108748029754565, .03144020046007771, 1, 0"
    })
    void aShareGoesWithTheSharesThatClopperAndPearsonGive(
            long count, long of, double lower, double upper, double atLeast, double atMost) {
        Share share = new Share(count, of);

        assertThat(share.interval(.95).lower()).isCloseTo(lower, CLOSE);
        assertThat(share.interval(.95).upper()).isCloseTo(upper, CLOSE);
        assertThat(share.chanceOfAtLeast(.2)).isCloseTo(atLeast, CLOSE);
        assertThat(share.chanceOfAtMost(.2)).isCloseTo(atMost, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 1, 20, 5, 1.3371381561756128, 6.44367825840126, .0038324600513309067, .998873181379579",
        "3, 2.5, 0, 10, 1.652925420123576, Infinity, .008, 1",
        "0, 4, 6, 2, 0, .4246555971486618, 1, .0013717421124828542"
    })
    void twoRatesAreComparedByHowEventsFallOverThem(
            long count,
            double exposure,
            long other,
            double otherExposure,
            double lower,
            double upper,
            double atLeast,
            double atMost) {
        RateRatio ratio = new RateRatio(count, exposure, other, otherExposure);

        assertThat(ratio.interval(.95).lower()).isCloseTo(lower, CLOSE);
        if (Double.isInfinite(upper)) {
            assertThat(ratio.interval(.95).upper()).isInfinite();
        } else {
            assertThat(ratio.interval(.95).upper()).isCloseTo(upper, CLOSE);
        }
        assertThat(ratio.chanceOfAtLeast()).isCloseTo(atLeast, CLOSE);
        assertThat(ratio.chanceOfAtMost()).isCloseTo(atMost, CLOSE);
    }

    @Test
    void anIntervalHoldsTheRatioOfTheCountsThemselves() {
        for (long count = 1; count < 30; count++) {
            RateRatio ratio = new RateRatio(count, 3, 7, 5);

            assertThat(ratio.interval(.95).contains(ratio.value())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "22, 25, 28, 185, 25.965495098249068, 9.038461538461538, 3.560790273556231",
        "3, 0, 9, 90, 15.251346801346799, .35294117647058826, 11"
    })
    void aCellIsHeldAgainstTheMarginsOfItsTable(
            long cell, long restOfRow, long restOfColumn, long rest, double chi, double expected, double ratio) {
        FourCells cells = new FourCells(cell, restOfRow, restOfColumn, rest);

        assertThat(cells.chiSquared()).isCloseTo(chi, CLOSE);
        assertThat(cells.expected()).isCloseTo(expected, CLOSE);
        assertThat(cells.proportionalReportingRatio()).isCloseTo(ratio, CLOSE);
        assertThat(cells.isNotable()).isTrue();
    }

    @Test
    void twoRecordsAreNotNotableHoweverRareTheyAre() {
        assertThat(new FourCells(2, 0, 0, 1_000).isNotable()).isFalse();
    }

    @Test
    void ratesOfFalseDiscoveriesAreThoseOfBenjaminiAndHochberg() {
        assertThat(FalseDiscovery.rates(List.of(.001, .04, .02, .5, .03, .9)))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : one.compareTo(other))
                .containsExactly(.006, .06, .06, .6, .06, .9);
        assertThat(FalseDiscovery.rates(List.of())).isEmpty();
    }

    @Test
    void impossibleCountsAreRefusedWithTheirNumbers() {
        assertThatThrownBy(() -> new Share(5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> new RateRatio(1, 0, 1, 1)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new PoissonCount(3).mean(95)).hasMessageContaining("95.0");
    }
}
