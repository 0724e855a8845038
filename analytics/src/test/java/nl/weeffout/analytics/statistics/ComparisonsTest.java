package nl.weeffout.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that stand here without another source were worked out by scipy 1.17.1 (contingency.odds_ratio, hypergeom, betabinom). */
class ComparisonsTest {
    private static final Offset<Double> CLOSE = within(1e-7);

    @ParameterizedTest
    @CsvSource({
        "2, 15, 40, 100, .03561559697894482, 1.5465801141965523, .9707547987480499, .11348864739705065",
        "0, 9, 30, 60, 0, 1.1006615431731839, 1, .032738914940030804",
        "5, 5, 50, 50, .2155942945290016, 4.638341669405739, .6290233257610767, .6290233257610767",
        "12, 3, 40, 90, 2.225625179206277, 51.544403504394104, .00031172868066079926, .9999696790782575",
        "7, 0, 20, 31, 1.9388295196358836, Infinity, .0029534636852378182, 1"
    })
    void twoCoursesAreComparedByTheConditionalOddsRatio(
            long after,
            long before,
            long otherAfter,
            long otherBefore,
            double lower,
            double upper,
            double atLeast,
            double atMost) {
        OddsRatio odds = new OddsRatio(after, before, otherAfter, otherBefore);

        assertThat(odds.interval(.95).lower()).isCloseTo(lower, CLOSE);
        if (Double.isInfinite(upper)) {
            assertThat(odds.interval(.95).upper()).isInfinite();
        } else {
            assertThat(odds.interval(.95).upper()).isCloseTo(upper, CLOSE);
        }
        assertThat(odds.chanceOfAtLeast()).isCloseTo(atLeast, CLOSE);
        assertThat(odds.chanceOfAtMost()).isCloseTo(atMost, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 9, 1, 1, 2.0, .9293983039440032, .15351998923139037",
        "20, 80, 3, 7, 1.5, .9743515770019429, .04007645893758341",
        "0, 6, 1, 3, 3.0, 1, .3667259216308594",
        "55, 5, 8, 2, 1.2, .01904484423865105, .9929564662055176"
    })
    void crowdedCountsAreBetaBinomial(
            long count,
            long otherCount,
            double exposure,
            double otherExposure,
            double dispersion,
            double atLeast,
            double atMost) {
        DispersedRatio ratio =
                new DispersedRatio(new RateRatio(count, exposure, otherCount, otherExposure), dispersion);

        assertThat(ratio.chanceOfAtLeast()).isCloseTo(atLeast, CLOSE);
        assertThat(ratio.chanceOfAtMost()).isCloseTo(atMost, CLOSE);
    }

    @Test
    void theMoreCountsComeInCrowdsTheWiderTheInterval() {
        RateRatio rates = new RateRatio(12, 10, 30, 12);

        Interval plain = new DispersedRatio(rates, 1).interval(.95);
        Interval nearly = new DispersedRatio(rates, 1.0001).interval(.95);
        Interval crowded = new DispersedRatio(rates, 3).interval(.95);

        assertThat(plain).isEqualTo(rates.interval(.95));
        assertThat(nearly.lower()).isCloseTo(plain.lower(), within(1e-3));
        assertThat(nearly.upper()).isCloseTo(plain.upper(), within(1e-3));
        assertThat(crowded.lower()).isLessThan(plain.lower());
        assertThat(crowded.upper()).isGreaterThan(plain.upper());
    }

    /** The textbook's turtles: 10 marked, then 15 seen, 5 of them marked: 28 in all, 22 to 65. */
    @Test
    void twoListsTellHowManyThereAreInAll() {
        CaptureRecapture turtles = new CaptureRecapture(10, 15, 5);

        assertThat(Math.floor(turtles.estimate())).isEqualTo(28);
        assertThat(turtles.known()).isEqualTo(20);
        assertThat(turtles.interval(.95).lower()).isCloseTo(22, within(.5));
        assertThat(turtles.interval(.95).upper()).isCloseTo(65, within(.5));
    }

    @Test
    void twoEqualListsLeaveHardlyAnybodyOut() {
        CaptureRecapture same = new CaptureRecapture(40, 40, 40);

        assertThat(same.estimate()).isEqualTo(40);
        assertThat(same.interval(.95).lower()).isGreaterThanOrEqualTo((double) same.known());
        assertThat(same.interval(.95).upper()).isLessThan(42);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThatThrownBy(() -> new CaptureRecapture(3, 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OddsRatio(-1, 2, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DispersedRatio(new RateRatio(1, 1, 1, 1), .5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
