package nl.weeffout.analytics.effect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.statistics.DispersedRatio;
import nl.weeffout.analytics.statistics.FalseDiscovery;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.OddsRatio;
import nl.weeffout.analytics.statistics.RateRatio;
import nl.weeffout.analytics.trend.CountSeries;
import nl.weeffout.analytics.trend.Dispersion;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Effect;
import nl.weeffout.domain.signal.Measure;
import nl.weeffout.domain.signal.SignalFacts;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of something after a measure: an interrupted time series of counts by month. Where the months before are
 * level, the two rates are compared by the exact conditional test (Przyborowski and Wilenski, Biometrika 31, 1940), beside all
 * records of the same municipalities and with the season taken out; where they were on their way already, the change is told
 * given that slope ({@link PriorCourse}). The other patterns are the control. Assumes that nothing else happened at the same
 * time to this one alone, which no figure can tell. A month that holds days of before and since is not counted.
 */
public final class EffectEstimator {
    private static final double CONFIDENCE = .95;
    private static final double LEVEL = 1 - CONFIDENCE;
    private static final int YEAR = 12;
    private static final int SHOWN = 1_000;
    private static final List<Double> EVEN = Collections.nCopies(YEAR, 1.0);

    private final List<MonthlyCounts> counts;
    private final Neighbours neighbours;

    /**
     * @param run whose patterns the records are counted by
     * @param counts of patterns, weeffouten and categories by month; all of a kind from the same month to the same
     */
    public EffectEstimator(PatternRun run, List<MonthlyCounts> counts) {
        this.counts = List.copyOf(counts);
        this.neighbours = new Neighbours(run);
    }

    /** Which months are compared: before the first index, and from the second on. */
    private record Cut(int before, int since) {}

    /** Why nothing can be told of a measure, if so: in a few words, with no text of a record. */
    public Optional<String> obstacle(AimedMeasure aimed) {
        Optional<MonthlyCounts> found = counted(aimed);
        if (found.isEmpty()) {
            return Optional.of(aimed.what().key() + " has fewer than four records, or is not in this run");
        }
        MonthlyCounts one = found.get();
        Cut cut = cut(one, aimed.measure());
        YearMonth last = one.from().plusMonths(one.series().length() - 1L);
        if (cut.before() < 1 || one.deseasoned().exposure(0, cut.before()) == 0) {
            return Optional.of("no month with records lies before the start; they begin " + one.from());
        }
        if (cut.since() >= one.series().length()
                || one.deseasoned().exposure(cut.since(), one.series().length()) == 0) {
            return Optional.of("no month with records lies behind start and transition; they end " + last);
        }
        return Optional.empty();
    }

    /**
     * Costs little: it sees only months.
     *
     * @param records of what the measure is against, with their days
     * @throws IllegalArgumentException where there is an obstacle
     */
    public Effect estimate(AimedMeasure aimed, SortedMap<CaseId, LocalDate> records) {
        Optional<String> obstacle = obstacle(aimed);
        if (obstacle.isPresent()) {
            throw new IllegalArgumentException(obstacle.get());
        }
        MonthlyCounts one = counted(aimed).orElseThrow();
        Measure measure = aimed.measure();
        Cut cut = cut(one, measure);
        CountSeries series = one.deseasoned();
        Effect.Times before = times(one, series, 0, cut.before());
        Effect.Times after = times(one, series, cut.since(), series.length());
        double dispersion = Dispersion.of(
                one.series(), YEAR, one.from().getMonthValue() - 1, one.season() == null ? EVEN : one.season());
        DispersedRatio rates = new DispersedRatio(
                new RateRatio(after.events(), after.exposure(), before.events(), before.exposure()), dispersion);
        Interval interval = rates.interval(CONFIDENCE);
        PriorCourse prior = prior(series, cut, dispersion);
        double chanceOfSlope = prior.chanceOfSlope();
        PriorCourse.Level level = chanceOfSlope <= LEVEL
                ? prior.level()
                : new PriorCourse.Level(rates.chanceOfAtMost(), rates.chanceOfAtLeast(), 0);
        HalvingPower halving =
                new HalvingPower(Math.round(before.events() / dispersion), before.exposure() / dispersion);
        double power = halving.at(after.exposure() / dispersion);
        OptionalInt monthsStill = halving.monthsStill(after.exposure() / dispersion, monthly(series) / dispersion);
        OptionalInt monthsOfNone = halving.monthsOfNone(
                Math.round(after.events() / dispersion), after.exposure() / dispersion, monthly(series) / dispersion);
        double chance = Math.min(1, 2 * Math.min(level.chanceOfAtMost(), level.chanceOfAtLeast()));
        Effect.Verdict verdict = verdict(level, power);
        Set<PatternId> targets = neighbours.targets(aimed.what(), aimed.value());
        return new Effect(
                facts(aimed, one, before, after, records, verdict, interval, strength(verdict, chance, power)),
                measure,
                verdict,
                before,
                after,
                interval.upper(),
                chance,
                chanceOfSlope <= LEVEL
                        ? new Effect.Course(chanceOfSlope, prior.factorPerYear(), level.expected())
                        : null,
                others(aimed, one, targets, cut),
                power,
                known(monthsStill),
                known(monthsOfNone),
                records.entrySet().stream()
                        .filter(record -> !measure.covers(record.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                sideEffects(one, targets, cut));
    }

    private static @Nullable Integer known(OptionalInt months) {
        return months.isPresent() ? months.getAsInt() : null;
    }

    /** What was counted of what a measure is against; where both kinds of records have it, of the kind that comes first. */
    public Optional<MonthlyCounts> counted(AimedMeasure aimed) {
        return counts.stream()
                .filter(each ->
                        each.field().equals(aimed.what().key()) && each.value().equals(aimed.value()))
                .findFirst();
    }

    private static Cut cut(MonthlyCounts one, Measure measure) {
        YearMonth start = YearMonth.from(measure.start());
        int before = Math.toIntExact(one.from().until(start, ChronoUnit.MONTHS));
        int since = before + (measure.start().getDayOfMonth() == 1 ? 0 : 1) + measure.transitionMonths();
        return new Cut(Math.min(before, one.series().length()), Math.max(since, 0));
    }

    private static Effect.Times times(MonthlyCounts one, CountSeries series, int from, int to) {
        return new Effect.Times(
                one.from().plusMonths(from),
                one.from().plusMonths(to - 1L),
                to - from,
                series.count(from, to),
                series.exposure(from, to));
    }

    private static PriorCourse prior(CountSeries series, Cut cut, double dispersion) {
        return new PriorCourse(
                events(series, 0, cut.before()),
                exposures(series, 0, cut.before()),
                events(series, cut.since(), series.length()),
                exposures(series, cut.since(), series.length()),
                cut.since() - cut.before(),
                dispersion);
    }

    private static long[] events(CountSeries series, int from, int to) {
        long[] events = new long[to - from];
        for (int month = from; month < to; month++) {
            events[month - from] = series.count(month);
        }
        return events;
    }

    private static double[] exposures(CountSeries series, int from, int to) {
        double[] exposures = new double[to - from];
        for (int month = from; month < to; month++) {
            exposures[month - from] = series.exposure(month);
        }
        return exposures;
    }

    /** What each month to come is expected to bring: as those of the last year. */
    private static double monthly(CountSeries series) {
        int months = Math.min(YEAR, series.length());
        return series.exposure(series.length() - months, series.length()) / months;
    }

    private static Effect.Verdict verdict(PriorCourse.Level level, double power) {
        if (level.chanceOfAtMost() <= LEVEL / 2) {
            return Effect.Verdict.LOWER;
        }
        if (level.chanceOfAtLeast() <= LEVEL / 2) {
            return Effect.Verdict.HIGHER;
        }
        return power >= HalvingPower.WANTED ? Effect.Verdict.UNCHANGED : Effect.Verdict.TOO_EARLY;
    }

    /** That nothing changed is as strong as what would have been seen. */
    private static double strength(Effect.Verdict verdict, double chance, double power) {
        return Math.clamp(verdict == Effect.Verdict.UNCHANGED ? power : 1 - chance, 0, 1);
    }

    private static SignalFacts facts(
            AimedMeasure aimed,
            MonthlyCounts one,
            Effect.Times before,
            Effect.Times after,
            SortedMap<CaseId, LocalDate> records,
            Effect.Verdict verdict,
            Interval interval,
            double strength) {
        double expected = before.events() / before.exposure() * after.exposure();
        List<CaseId> since = within(records, after);
        return new SignalFacts(
                one.kind(),
                one.subject(),
                aimed.what() == Dimension.PATTERN ? new PatternId(aimed.value()) : null,
                aimed.what() == Dimension.WEEFFOUT ? aimed.value() : null,
                new TreeMap<>(Map.of(aimed.what().key(), aimed.value())),
                after.from().atDay(1),
                after.to().atEndOfMonth(),
                after.events(),
                expected,
                expected == 0 ? (after.events() == 0 ? 1 : Double.POSITIVE_INFINITY) : after.events() / expected,
                interval.lower(),
                Denominator.RECORDS,
                shown(since.isEmpty() ? within(records, before) : since),
                verdict == Effect.Verdict.LOWER
                        ? since.stream()
                                .filter(id -> covered(aimed.measure(), records.get(id)))
                                .limit(SHOWN)
                                .toList()
                        : List.of(),
                strength);
    }

    private static List<CaseId> shown(List<CaseId> cases) {
        return cases.stream().limit(SHOWN).toList();
    }

    private static boolean covered(Measure measure, @Nullable LocalDate day) {
        return day != null && measure.covers(day);
    }

    private static List<CaseId> within(SortedMap<CaseId, LocalDate> records, Effect.Times times) {
        return records.entrySet().stream()
                .filter(record -> !record.getValue().isBefore(times.from().atDay(1))
                        && !record.getValue().isAfter(times.to().atEndOfMonth()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The other patterns, or of a category the other categories, in the same months. */
    private Effect.@Nullable Others others(AimedMeasure aimed, MonthlyCounts one, Set<PatternId> targets, Cut cut) {
        Dimension what = aimed.what() == Dimension.CATEGORY ? Dimension.CATEGORY : Dimension.PATTERN;
        Set<String> own = new HashSet<>(List.of(aimed.value()));
        targets.forEach(target -> own.add(target.value()));
        long before = 0;
        long after = 0;
        for (MonthlyCounts each : counts) {
            if (each.kind() == one.kind() && each.field().equals(what.key()) && !own.contains(each.value())) {
                before += each.series().count(0, cut.before());
                after += each.series().count(cut.since(), each.series().length());
            }
        }
        if (before == 0 || after == 0) {
            return null;
        }
        long ownBefore = one.series().count(0, cut.before());
        long ownAfter = one.series().count(cut.since(), one.series().length());
        if (ownBefore + ownAfter == 0) {
            return null;
        }
        OddsRatio odds = new OddsRatio(ownAfter, ownBefore, after, before);
        Interval interval = odds.interval(CONFIDENCE);
        return new Effect.Others(
                before,
                after,
                odds.value(),
                interval.lower(),
                interval.upper(),
                Math.min(1, 2 * Math.min(odds.chanceOfAtMost(), odds.chanceOfAtLeast())));
    }

    private List<Effect.SideEffect> sideEffects(MonthlyCounts one, Set<PatternId> targets, Cut cut) {
        Set<PatternId> near = neighbours.of(targets);
        List<MonthlyCounts> looked = counts.stream()
                .filter(each -> each.kind() == one.kind()
                        && each.field().equals(Dimension.PATTERN.key())
                        && near.contains(new PatternId(each.value())))
                .sorted(Comparator.comparing(MonthlyCounts::value))
                .toList();
        List<RateRatio> rates = new ArrayList<>();
        List<MonthlyCounts> compared = new ArrayList<>();
        for (MonthlyCounts each : looked) {
            CountSeries series = each.deseasoned();
            double before = series.exposure(0, cut.before());
            double after = series.exposure(cut.since(), series.length());
            if (before > 0 && after > 0) {
                compared.add(each);
                rates.add(new RateRatio(
                        series.count(cut.since(), series.length()), after, series.count(0, cut.before()), before));
            }
        }
        List<Double> discoveries = FalseDiscovery.rates(
                rates.stream().map(RateRatio::chanceOfAtLeast).toList());
        List<Effect.SideEffect> risen = new ArrayList<>();
        for (int at = 0; at < compared.size(); at++) {
            RateRatio rate = rates.get(at);
            if (discoveries.get(at) <= LEVEL) {
                risen.add(new Effect.SideEffect(
                        new PatternId(compared.get(at).value()),
                        compared.get(at).subject(),
                        rate.otherCount(),
                        rate.count(),
                        rate.value(),
                        rate.interval(CONFIDENCE).lower(),
                        discoveries.get(at)));
            }
        }
        risen.sort(Comparator.comparingDouble(Effect.SideEffect::falseDiscovery)
                .thenComparing(Effect.SideEffect::pattern));
        return risen;
    }
}
