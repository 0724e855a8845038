package nl.weeffout.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.trend.CountSeries;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RefusalGround;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.pattern.WeeffoutFindings;
import nl.weeffout.domain.signal.Effect;
import nl.weeffout.domain.signal.Effect.Verdict;
import nl.weeffout.domain.signal.Measure;
import org.junit.jupiter.api.Test;

class EffectEstimatorTest {
    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final int BEFORE = 36;
    private static final RefusalGround GROUND = new RefusalGround("g_te_laat", "te laat", "Kan het later?");
    private static final SortedMap<CaseId, LocalDate> NONE = new TreeMap<>();

    @Test
    void whereNothingChangesAnEffectIsSeenInAtMostOneOfTwenty() {
        SplittableRandom random = new SplittableRandom(5);
        int seen = 0;
        int series = 0;
        for (double monthly : List.of(.3, 1.0, 4.0)) {
            for (int at = 0; at < 400; at++) {
                Verdict verdict = verdict(drawn(random, BEFORE + 18, month -> monthly));
                seen += verdict == Verdict.LOWER || verdict == Verdict.HIGHER ? 1 : 0;
                series++;
            }
        }

        assertThat((double) seen / series).isLessThanOrEqualTo(.06);
    }

    @Test
    void aHalvingIsSeenWithThePowerThatIsPromised() {
        SplittableRandom random = new SplittableRandom(7);
        int seen = 0;
        int promised = 0;
        for (int at = 0; at < 300; at++) {
            CountSeries before = drawn(random, BEFORE, month -> 2);
            OptionalInt months = new HalvingPower(before.total(), BEFORE).monthsStill(0, 1);
            if (months.isPresent()) {
                promised++;
                CountSeries all = drawn(random, BEFORE + months.getAsInt(), month -> month < BEFORE ? 0 : 1);
                long[] counts = new long[all.length()];
                for (int month = 0; month < counts.length; month++) {
                    counts[month] = month < BEFORE ? before.count(month) : all.count(month);
                }
                seen += verdict(CountSeries.of(counts)) == Verdict.LOWER ? 1 : 0;
            }
        }

        assertThat(promised).isGreaterThan(285);
        assertThat((double) seen / promised).isBetween(.74, .92);
    }

    @Test
    void whatFellBeforeTheMeasureAlreadyIsNotItsEffect() {
        SplittableRandom random = new SplittableRandom(11);
        int seen = 0;
        for (int at = 0; at < 150; at++) {
            seen += verdict(drawn(random, BEFORE + 12, month -> 6 * Math.pow(.5, month / 12.0))) == Verdict.LOWER
                    ? 1
                    : 0;
        }

        assertThat(seen / 150.0).isLessThanOrEqualTo(.06);
    }

    @Test
    void theSlopeBeforeIsToldWithWhatItWouldHaveBrought() {
        long[] counts = new long[BEFORE + 12];
        for (int month = 0; month < counts.length; month++) {
            counts[month] = Math.round(8 * Math.pow(.5, month / 12.0));
        }
        Effect effect = estimate(CountSeries.of(counts));

        assertThat(effect.verdict()).isNotEqualTo(Verdict.LOWER);
        assertThat(effect.knownCourse()).hasValueSatisfying(course -> {
            assertThat(course.factorPerYear()).isCloseTo(.5, within(.1));
            assertThat(course.expected()).isLessThan(effect.facts().expected());
        });
        assertThat(effect.sentence()).contains("Daarvoor nam het al af");
    }

    @Test
    void halfTheRecordsInHalfTheExposureIsNoEffect() {
        long[] counts = new long[BEFORE * 2];
        double[] exposures = new double[counts.length];
        for (int month = 0; month < counts.length; month++) {
            counts[month] = month < BEFORE ? 4 : 2;
            exposures[month] = month < BEFORE ? 100 : 50;
        }

        assertThat(estimate(CountSeries.of(counts, exposures)).facts().ratio()).isCloseTo(1, within(1e-12));
        assertThat(verdict(CountSeries.of(counts, exposures))).isEqualTo(Verdict.UNCHANGED);
        assertThat(verdict(CountSeries.of(counts))).isEqualTo(Verdict.LOWER);
    }

    @Test
    void aSeasonThatFallsBehindTheStartIsNoEffect() {
        long[] counts = new long[BEFORE + 6];
        List<Double> season = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            season.add(month < 6 ? 1.8 : .2);
        }
        for (int month = 0; month < counts.length; month++) {
            counts[month] = month % 12 < 6 ? 9 : 1;
        }
        MonthlyCounts plain = monthly("e-1", CountSeries.of(counts));
        MonthlyCounts seasonal = new MonthlyCounts(
                plain.kind(), plain.subject(), plain.field(), plain.value(), plain.from(), plain.series(), season);

        assertThat(estimate(List.of(seasonal), measure(START, 0)).verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(estimate(List.of(plain), measure(START, 0)).facts().ratio()).isGreaterThan(1.5);
    }

    @Test
    void tooFewRecordsAreTooEarlyAndSayAfterHowManyMonthsAHalvingWouldBeSeen() {
        long[] counts = new long[BEFORE + 3];
        Arrays.fill(counts, 2);
        Effect effect = estimate(CountSeries.of(counts));

        assertThat(effect.verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(effect.power()).isLessThan(.8);
        assertThat(effect.knownMonthsStill())
                .hasValueSatisfying(months -> assertThat(months).isBetween(5, 40));
        assertThat(effect.sentence()).contains("nog te vroeg", "een halvering is over", "komt er geen meer bij");
        int none = effect.knownMonthsOfNone().orElseThrow();
        assertThat(verdict(CountSeries.of(Arrays.copyOf(counts, counts.length + none))))
                .isEqualTo(Verdict.LOWER);
        assertThat(verdict(CountSeries.of(Arrays.copyOf(counts, counts.length + none - 1))))
                .isNotEqualTo(Verdict.LOWER);

        long[] rare = new long[BEFORE + 3];
        for (int month = 0; month < rare.length; month += 9) {
            rare[month] = 1;
        }
        assertThat(estimate(CountSeries.of(rare)).knownMonthsStill()).isEmpty();
        assertThat(estimate(CountSeries.of(rare)).sentence()).contains("bij zo weinig casussen");
    }

    @Test
    void monthsOfBothSidesAndOfTheTransitionAreNotCounted() {
        long[] counts = new long[BEFORE + 12];
        Arrays.fill(counts, 1);
        List<MonthlyCounts> one = List.of(monthly("e-1", CountSeries.of(counts)));

        Effect first = estimate(one, measure(START, 0));
        assertThat(first.before().to()).isEqualTo(YearMonth.of(2020, 12));
        assertThat(first.after().from()).isEqualTo(YearMonth.of(2021, 1));
        assertThat(first.after().months()).isEqualTo(12);
        Effect middle = estimate(one, measure(START.plusDays(14), 0));
        assertThat(middle.before().to()).isEqualTo(YearMonth.of(2020, 12));
        assertThat(middle.after().from()).isEqualTo(YearMonth.of(2021, 2));
        assertThat(estimate(one, measure(START, 3)).after().from()).isEqualTo(YearMonth.of(2021, 4));
    }

    @Test
    void recordsOutsideTheScopeAreNamedAndItsFirstAndLastDayAreInside() {
        SortedMap<CaseId, LocalDate> records = new TreeMap<>();
        records.put(new CaseId("A-2010"), LocalDate.of(2010, 5, 3));
        records.put(new CaseId("A-2019"), LocalDate.of(2019, 12, 31));
        records.put(new CaseId("A-2020"), LocalDate.of(2020, 1, 1));
        records.put(new CaseId("A-2022"), LocalDate.of(2022, 12, 31));
        records.put(new CaseId("A-2023"), LocalDate.of(2023, 1, 1));
        long[] counts = new long[BEFORE + 12];
        Arrays.fill(counts, 1);
        Effect effect = estimator(List.of(monthly("e-1", CountSeries.of(counts))))
                .estimate(
                        new AimedMeasure(
                                new Measure(
                                        "Terugvordering",
                                        START,
                                        0,
                                        LocalDate.of(2020, 1, 1),
                                        LocalDate.of(2022, 12, 31)),
                                Dimension.PATTERN,
                                "e-1"),
                        records);

        assertThat(effect.outsideScope()).extracting(CaseId::value).containsExactly("A-2010", "A-2019", "A-2023");
        assertThat(effect.sentence()).contains("Buiten de reikwijdte vallen 3 casussen: A-2010, A-2019, A-2023.");
        assertThat(estimate(CountSeries.of(counts)).outsideScope()).isEmpty();
    }

    @Test
    void aNeighbourThatRisesIsToldAndAStrangerIsNot() {
        long[] falling = new long[BEFORE + 24];
        long[] rising = new long[falling.length];
        long[] flat = new long[falling.length];
        for (int month = 0; month < falling.length; month++) {
            falling[month] = month < BEFORE ? 2 : 0;
            rising[month] = month < BEFORE ? 1 : 3;
            flat[month] = 2;
        }
        Effect effect = estimate(
                List.of(
                        monthly("e-1", CountSeries.of(falling)),
                        monthly("e-2", CountSeries.of(rising)),
                        monthly("e-3", CountSeries.of(flat)),
                        monthly("e-4", CountSeries.of(rising))),
                measure(START, 0));

        assertThat(effect.verdict()).isEqualTo(Verdict.LOWER);
        assertThat(effect.sideEffects()).singleElement().satisfies(side -> {
            assertThat(side.pattern()).isEqualTo(new PatternId("e-2"));
            assertThat(side.ratio()).isCloseTo(3, within(1e-9));
            assertThat(side.lower()).isBetween(1.5, 3.0);
        });
        assertThat(effect.sentence()).contains("Let op: Patroon e-2 komt sindsdien 3 keer zo vaak voor");
        assertThat(effect.knownOthers()).hasValueSatisfying(others -> {
            assertThat(others.upper()).isLessThan(1);
            assertThat(others.before()).isEqualTo(36 * 4);
        });
    }

    @Test
    void ofWhatLiesOutsideTheMonthsNothingIsTold() {
        EffectEstimator estimator = estimator(List.of(monthly("e-1", CountSeries.of(1, 1, 1, 1))));

        assertThat(estimator.obstacle(aimed("e-9", measure(START, 0)))).isPresent();
        assertThat(estimator.obstacle(aimed("e-1", measure(LocalDate.of(2018, 1, 1), 0))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("before the start", "2018-01"));
        assertThat(estimator.obstacle(aimed("e-1", measure(LocalDate.of(2018, 3, 1), 2))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("2018-04"));
        assertThat(estimator.obstacle(aimed("e-1", measure(LocalDate.of(2018, 3, 1), 1))))
                .isEmpty();
        assertThatThrownBy(() -> estimator.estimate(aimed("e-9", measure(START, 0)), NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private interface Rate {
        double of(int month);
    }

    private static CountSeries drawn(SplittableRandom random, int months, Rate rate) {
        long[] counts = new long[months];
        for (int month = 0; month < months; month++) {
            double left = Math.exp(-rate.of(month));
            double product = random.nextDouble();
            while (product > left) {
                counts[month]++;
                product *= random.nextDouble();
            }
        }
        return CountSeries.of(counts);
    }

    private static Verdict verdict(CountSeries series) {
        return estimate(series).verdict();
    }

    private static Effect estimate(CountSeries series) {
        return estimate(List.of(monthly("e-1", series)), measure(START, 0));
    }

    private static Effect estimate(List<MonthlyCounts> counts, Measure measure) {
        return estimator(counts).estimate(aimed("e-1", measure), NONE);
    }

    private static AimedMeasure aimed(String pattern, Measure measure) {
        return new AimedMeasure(measure, Dimension.PATTERN, pattern);
    }

    private static Measure measure(LocalDate start, int transition) {
        return new Measure("Terugmelding", start, transition, null, null);
    }

    private static MonthlyCounts monthly(String pattern, CountSeries series) {
        return new MonthlyCounts(RecordKind.EXCEPTIONS, "Patroon " + pattern, "patroon", pattern, FIRST, series, null);
    }

    /** A run in which e-1 and e-2 share a weeffout. */
    private static EffectEstimator estimator(List<MonthlyCounts> counts) {
        RunProvenance provenance = new RunProvenance(
                "run-1",
                PatternMining.SCHEMA,
                "none",
                new TreeMap<>(),
                "communities",
                new TreeMap<>(),
                1,
                "test",
                Instant.EPOCH,
                Instant.EPOCH);
        Weeffout shared =
                new Weeffout("te-laat", GROUND, null, List.of(new PatternId("e-1"), new PatternId("e-2")), List.of());
        PatternRun run = new PatternRun(
                provenance,
                List.of(),
                List.of(),
                new WeeffoutFindings(List.of(), List.of(shared), List.of()),
                List.of(),
                new TreeMap<>(),
                List.of());
        return new EffectEstimator(run, counts);
    }
}
