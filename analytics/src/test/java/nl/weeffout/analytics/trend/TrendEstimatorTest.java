package nl.weeffout.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Trend;
import org.junit.jupiter.api.Test;

class TrendEstimatorTest {
    private static final YearMonth JANUARY = YearMonth.of(2017, 1);
    private static final int MONTHS = 72;
    private static final TrendEstimator ESTIMATOR = new TrendEstimator(.01, 2, 999, 1);

    @Test
    void aRateThatTriplesInTheLastYearIsFoundWhereItChanges() {
        Trend trend = of(drawn(month -> month < 60 ? 3 : 9, 5), null);

        assertThat(trend.levels()).hasSize(2);
        assertThat(trend.levels().getLast().from()).isBetween(JANUARY.plusMonths(58), JANUARY.plusMonths(62));
        assertThat(trend.levels().getLast().lower())
                .isGreaterThan(trend.levels().getFirst().upper());
        assertThat(trend.chanceOfChange()).isLessThanOrEqualTo(.01);
    }

    @Test
    void flatCountsHaveOneLevelSeldomTwo() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            found += new StepFinder(.05, 2, 199, seed)
                            .find(CountSeries.of(drawn(_ -> 1.5, 1_000 + seed)))
                            .starts()
                            .isEmpty()
                    ? 0
                    : 1;
        }

        // 200 series at a level of .05: 10 are expected, more than 18 in one of a hundred times
        assertThat(found).isBetween(1, 18);
    }

    @Test
    void aDoublingOfAllRecordsIsNoChangeOfTheRate() {
        double[] exposures = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            exposures[month] = month < 36 ? 50 : 100;
        }
        long[] counts = drawn(month -> month < 36 ? 4 : 8, 3);

        assertThat(of(counts, exposures).levels()).hasSize(1);
        assertThat(of(counts, null).levels()).hasSizeGreaterThan(1);
    }

    @Test
    void whatComesBackEachDecemberIsASeasonAndNoAlarm() {
        Trend trend = of(drawn(month -> month % 12 == 11 ? 40 : 2, 4), null);

        assertThat(trend.yearly()).hasValueSatisfying(season -> {
            assertThat(season.first()).isEqualTo(12);
            assertThat(season.last()).isEqualTo(12);
            assertThat(season.ratio()).isGreaterThan(10);
        });
        assertThat(trend.levels()).hasSize(1);
        assertThat(trend.peaks()).isEmpty();
    }

    @Test
    void oneStrongDecemberAmongOthersIsTheSeasonOfThatYear() {
        Trend trend = of(drawn(month -> month == 59 ? 150 : month % 12 == 11 ? 40 : 2, 4), null);

        assertThat(trend.yearly()).isPresent();
        assertThat(trend.peaks()).isEmpty();
        assertThat(trend.levels()).hasSize(1);
    }

    @Test
    void aSeasonMayHaveItsHighestMonthEarlierOneYear() {
        long[] counts = drawn(month -> month % 12 == 11 ? 120 : month % 12 == 10 ? 20 : 2, 4);
        counts[46] = 110;
        counts[47] = 15;

        Trend trend = of(counts, null);

        assertThat(trend.yearly()).isPresent();
        assertThat(trend.peaks()).isEmpty();
        assertThat(trend.levels()).hasSize(1);
    }

    @Test
    void whatIsNewHasItsSeasonWithinTheTimeSinceItIsThere() {
        Trend trend = of(drawn(month -> month < 36 ? 0 : month % 12 == 11 ? 60 : 3, 5), null);

        assertThat(trend.chanceOfLateStart()).isLessThan(.01);
        assertThat(trend.yearly())
                .hasValueSatisfying(season -> assertThat(season.first()).isEqualTo(12));
        assertThat(trend.levels()).extracting(Trend.Level::from).containsExactly(JANUARY, JANUARY.plusMonths(36));
        assertThat(trend.levels().getFirst().events()).isZero();
        assertThat(trend.peaks()).isEmpty();
    }

    @Test
    void aSeasonThatBeginsAfterALowSummerIsNoRise() {
        Trend trend = of(
                drawn(
                        month -> (month % 12 >= 9 || month % 12 <= 1 ? 60 : 30) * (month >= 64 && month < 69 ? .5 : 1),
                        8),
                null);

        assertThat(trend.yearly()).isPresent();
        assertThat(trend.levels()).noneMatch(level -> level.from().equals(JANUARY.plusMonths(69)));
    }

    @Test
    void whatIsNewAndHighAtFirstHadAPeak() {
        Trend trend = of(drawn(month -> month < 40 ? 0 : month < 43 ? 20 : 2, 5), null);

        assertThat(trend.peaks()).singleElement().satisfies(peak -> {
            assertThat(peak.from()).isEqualTo(JANUARY.plusMonths(40));
            assertThat(peak.to()).isEqualTo(JANUARY.plusMonths(42));
        });
    }

    @Test
    void oneHighMarchIsABurstAndNoSeason() {
        Trend trend = of(drawn(month -> month == 38 ? 25 : 2, 6), null);

        assertThat(trend.yearly()).isEmpty();
        assertThat(trend.peaks()).singleElement().satisfies(peak -> {
            assertThat(peak.from()).isEqualTo(YearMonth.of(2020, 3));
            assertThat(peak.to()).isEqualTo(YearMonth.of(2020, 3));
            assertThat(peak.events()).isGreaterThan((long) (5 * peak.expected()));
        });
    }

    @Test
    void aStepWithinAYearIsNoSeason() {
        assertThat(of(drawn(month -> month < 30 ? 2 : 8, 7), null).yearly()).isEmpty();
    }

    @Test
    void whatEndsOrBeginsIsToldFromChanceByItsCountAndTheTime() {
        long[] ended = new long[48];
        for (int month = 0; month < 36; month += 3) {
            ended[month] = 1;
        }
        double[] even = new double[48];
        java.util.Arrays.fill(even, 10);
        Trend trend = estimate(CountSeries.of(ended, even), Denominator.RECORDS);

        assertThat(trend.chanceOfEarlyEnd()).isEqualTo(Math.pow(34.0 / 48, 12));
        assertThat(trend.chanceOfLateStart()).isEqualTo(1);
    }

    @Test
    void theSameCountsGiveTheSameTrend() {
        long[] counts = drawn(month -> month < 40 ? 2 : 5, 9);

        assertThat(of(counts, null)).isEqualTo(of(counts, null));
    }

    @Test
    void levelsTogetherAreTheWholeTimeAndHoldEveryEvent() {
        for (int seed = 0; seed < 10; seed++) {
            Trend trend = of(drawn(month -> month < 20 ? 6 : month < 50 ? 1 : 9, seed), null);

            assertThat(trend.levels().getFirst().from()).isEqualTo(trend.from());
            assertThat(trend.levels().getLast().to()).isEqualTo(trend.to());
            for (int at = 1; at < trend.levels().size(); at++) {
                assertThat(trend.levels().get(at).from())
                        .isEqualTo(trend.levels().get(at - 1).to().plusMonths(1));
            }
            assertThat(trend.levels().stream().mapToLong(Trend.Level::events).sum())
                    .isEqualTo(trend.events());
        }
    }

    @Test
    void countsThatVaryMoreThanIndependentEventsNeedMoreForAStep() {
        SplittableRandom random = new SplittableRandom(2);
        int found = 0;
        for (int series = 0; series < 40; series++) {
            long[] counts = new long[MONTHS];
            for (int month = 0; month < MONTHS; month++) {
                // crowds of five events each
                counts[month] = 5 * poisson(8, random);
            }
            found += of(counts, null).levels().size() > 1 ? 1 : 0;
        }

        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void noEventsHaveNoTrend() {
        Trend trend = of(new long[MONTHS], null);

        assertThat(trend.levels())
                .singleElement()
                .satisfies(level -> assertThat(level.rate()).isZero());
        assertThat(trend.peaks()).isEmpty();
        assertThat(trend.chanceOfLateStart()).isEqualTo(1);
    }

    @Test
    void aCountWhereNothingCouldBeCountedIsRefused() {
        assertThatThrownBy(() -> CountSeries.of(new long[] {1, 2}, new double[] {3, 0}))
                .hasMessageContaining("period 1: count 2 with exposure 0.0");
    }

    private static Trend of(long[] counts, double @org.jspecify.annotations.Nullable [] exposures) {
        return exposures == null
                ? estimate(CountSeries.of(counts), Denominator.NONE)
                : estimate(CountSeries.of(counts, exposures), Denominator.RECORDS);
    }

    private static Trend estimate(CountSeries series, Denominator denominator) {
        return ESTIMATOR.estimate(RecordKind.EXCEPTIONS, "Iets", new TreeMap<>(), JANUARY, series, denominator);
    }

    private static long[] drawn(IntToDoubleFunction rate, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] counts = new long[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            counts[month] = poisson(rate.applyAsDouble(month), random);
        }
        return counts;
    }

    private static long poisson(double mean, SplittableRandom random) {
        double left = Math.exp(-mean);
        long events = 0;
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            events++;
        }
        return events;
    }
}
