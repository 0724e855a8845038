package nl.weeffout.analytics.signal;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.denominator.DenominatorTable;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.PoissonCount;
import nl.weeffout.analytics.statistics.RateRatio;
import nl.weeffout.analytics.statistics.Share;
import nl.weeffout.analytics.trend.CountSeries;
import nl.weeffout.analytics.trend.TrendEstimator;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Falling;
import nl.weeffout.domain.signal.HighTime;
import nl.weeffout.domain.signal.NewPattern;
import nl.weeffout.domain.signal.Rising;
import nl.weeffout.domain.signal.Seasonal;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.domain.signal.StoppedPattern;
import nl.weeffout.domain.signal.Trend;

/**
 * Counts patterns, weeffouten, categories and regelingen by month, beside the inhabitants of the municipalities where they
 * occur if these were handed in, else beside all records there, and says of each trend what is notable: new, stopped, rising, falling, a burst or a season.
 */
final class TrendSignals {
    private static final double LEVEL = .05;
    private static final double CONFIDENCE = .95;
    private static final int SHORTEST = 2;
    private static final int MONTHS = 12;

    /** In months; what is high for longer is the usual rate of that time. */
    private static final int LONGEST_PEAK = 6;

    private static final int DRAWS = 999;
    private static final int SHOWN = 1_000;

    /** Fewer events than this have no trend. */
    private static final int EVENTS_NEEDED = 4;

    private static final List<Dimension> SUBJECTS =
            List.of(Dimension.PATTERN, Dimension.WEEFFOUT, Dimension.CATEGORY, Dimension.REGELING);

    private final Subjects subjects;
    private final DenominatorTable denominators;
    private final TrendEstimator estimator;

    /** @param denominators whose inhabitants trends are held against where it has them */
    TrendSignals(Subjects subjects, DenominatorTable denominators, long seed) {
        this.subjects = subjects;
        this.denominators = denominators;
        estimator = new TrendEstimator(LEVEL, SHORTEST, DRAWS, seed);
    }

    /** One series that waits for its estimate. */
    private record Counted(Dimension what, String value, CountSeries series, Denominator denominator) {}

    List<Trend> trends(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        Period period = Period.of(counts, kind);
        Map<String, double[]> byTown = new HashMap<>();
        counts.counts(kind, List.of(Dimension.MUNICIPALITY, Dimension.MONTH))
                .forEach((key, count) -> byTown.computeIfAbsent(key.getFirst(), _ -> new double[period.months()])[
                        period.index(key.getLast())] += count);
        List<Counted> counted = new ArrayList<>();
        for (Dimension what : SUBJECTS) {
            Map<String, List<String>> towns = new HashMap<>();
            counts.counts(kind, List.of(what, Dimension.MUNICIPALITY))
                    .keySet()
                    .forEach(key -> towns.computeIfAbsent(key.getFirst(), _ -> new ArrayList<>())
                            .add(key.getLast()));
            Map<String, long[]> months = new TreeMap<>();
            counts.counts(kind, List.of(what, Dimension.MONTH))
                    .forEach((key, count) -> months.computeIfAbsent(key.getFirst(), _ -> new long[period.months()])[
                            period.index(key.getLast())] += count);
            months.forEach((value, series) -> {
                List<String> own = towns.getOrDefault(value, List.of());
                Optional<double[]> inhabitants = inhabitants(own, period);
                CountSeries made = CountSeries.of(
                        series,
                        inhabitants.orElseGet(() -> sum(
                                own.stream()
                                        .map(town -> byTown.getOrDefault(town, new double[period.months()]))
                                        .toList(),
                                period)));
                if (made.total() >= EVENTS_NEEDED) {
                    counted.add(new Counted(
                            what,
                            value,
                            made,
                            inhabitants.isPresent() ? Denominator.INHABITANTS : Denominator.RECORDS));
                }
            });
        }
        return Workers.ALL.map(
                counted,
                each -> estimator.estimate(
                        kind,
                        subjects.of(each.what(), each.value()),
                        new TreeMap<>(Map.of(each.what().key(), each.value())),
                        period.first(),
                        each.series(),
                        each.denominator()));
    }

    private static double[] sum(List<double[]> series, Period period) {
        double[] sums = new double[period.months()];
        for (double[] each : series) {
            for (int month = 0; month < sums.length; month++) {
                sums[month] += each[month];
            }
        }
        return sums;
    }

    /** Of municipalities by month, in ten thousands; empty where the table lacks one. */
    private Optional<double[]> inhabitants(List<String> towns, Period period) {
        List<double[]> all = new ArrayList<>();
        for (String town : towns) {
            double[] of = new double[period.months()];
            for (int month = 0; month < of.length; month++) {
                OptionalDouble size =
                        denominators.size(town, period.first().plusMonths(month).getYear(), Denominator.INHABITANTS);
                if (size.isEmpty()) {
                    return Optional.empty();
                }
                of[month] = size.getAsDouble();
            }
            all.add(of);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(sum(all, period));
    }

    List<Signal> signals(CaseCounts counts, Trend trend) {
        List<Signal> signals = new ArrayList<>();
        if (trend.events() < EVENTS_NEEDED) {
            return signals;
        }
        boolean isNew = trend.chanceOfLateStart() <= LEVEL;
        if (isNew) {
            YearMonth since = firstMonth(trend);
            signals.add(new NewPattern(
                    facts(counts, trend, since, trend.to(), 0, 1 - trend.chanceOfLateStart()),
                    trend.chanceOfLateStart()));
        }
        boolean stopped = trend.chanceOfEarlyEnd() <= LEVEL;
        if (stopped) {
            YearMonth since = lastMonth(trend).plusMonths(1);
            signals.add(new StoppedPattern(
                    facts(
                            counts,
                            trend,
                            since,
                            trend.to(),
                            expected(trend, since, trend.to()),
                            1 - trend.chanceOfEarlyEnd()),
                    trend.chanceOfEarlyEnd()));
        }
        for (Trend.Peak peak : trend.peaks()) {
            if (peak.to().isBefore(trend.to())
                    && !peak.from().plusMonths(LONGEST_PEAK).isBefore(peak.to())) {
                signals.add(new HighTime(
                        facts(counts, trend, peak.from(), peak.to(), peak.expected(), 1 - trend.chanceOfChange()),
                        trend.chanceOfChange()));
            }
        }
        if (trend.levels().size() > (isNew ? 2 : 1) && !stopped && !isAfterPeak(trend)) {
            change(counts, trend).ifPresent(signals::add);
        }
        trend.yearly()
                .ifPresent(yearly -> signals.add(new Seasonal(
                        facts(counts, trend, trend.from(), trend.to(), (double) trend.events(), 1 - yearly.chance())
                                .withRatio(yearly.ratio(), lower(trend, yearly)),
                        Month.of(yearly.first()),
                        Month.of(yearly.last()),
                        yearly.chance())));
        return signals;
    }

    /** Whether the rate only came down from a time that is told as a peak. */
    private static boolean isAfterPeak(Trend trend) {
        YearMonth since = trend.levels().getLast().from();
        return trend.peaks().stream().anyMatch(peak -> !peak.to().plusMonths(1).isBefore(since));
    }

    private Optional<Signal> change(CaseCounts counts, Trend trend) {
        Trend.Level last = trend.levels().getLast();
        Trend.Level before = trend.levels().get(trend.levels().size() - 2);
        if (last.exposure() == 0 || before.exposure() == 0) {
            return Optional.empty();
        }
        RateRatio ratio = new RateRatio(last.events(), last.exposure(), before.events(), before.exposure());
        Interval interval = ratio.interval(CONFIDENCE);
        double expected = before.rate() * last.exposure();
        SignalFacts facts = facts(counts, trend, last.from(), last.to(), expected, 1 - trend.chanceOfChange())
                .withRatio(ratio.value(), interval.lower());
        if (interval.lower() > 1) {
            return Optional.of(new Rising(facts, interval.upper(), trend.chanceOfChange()));
        }
        return interval.upper() < 1
                ? Optional.of(new Falling(facts, interval.upper(), trend.chanceOfChange()))
                : Optional.empty();
    }

    /**
     * The ratio of the high months to the others is at least this: how many of a year's events fall into them is a share, held
     * against that of their exposures, so that a rate which changes from year to year makes no difference.
     */
    private static double lower(Trend trend, Trend.YearlyTime yearly) {
        int length = Math.floorMod(yearly.last() - yearly.first(), MONTHS) + 1;
        SortedMap<Integer, double[]> years = new TreeMap<>();
        long high = 0;
        for (int at = 0; at < trend.counts().size(); at++) {
            YearMonth month = trend.from().plusMonths(at);
            double[] year = years.computeIfAbsent(month.getYear(), _ -> new double[3]);
            year[0] += trend.counts().get(at);
            year[1] += trend.exposures().get(at);
            if (Math.floorMod(month.getMonthValue() - yearly.first(), MONTHS) < length) {
                high += trend.counts().get(at);
                year[2] += trend.exposures().get(at);
            }
        }
        double expected = years.values().stream()
                .filter(year -> year[0] > 0)
                .mapToDouble(year -> year[0] * year[2] / year[1])
                .sum();
        double share = new Share(high, trend.events()).interval(CONFIDENCE).lower();
        double usual = expected / trend.events();
        return usual >= 1 || share >= 1 ? 1 : share / usual / ((1 - share) / (1 - usual));
    }

    private static YearMonth firstMonth(Trend trend) {
        int at = 0;
        while (trend.counts().get(at) == 0) {
            at++;
        }
        return trend.from().plusMonths(at);
    }

    private static YearMonth lastMonth(Trend trend) {
        int at = trend.counts().size() - 1;
        while (trend.counts().get(at) == 0) {
            at--;
        }
        return trend.from().plusMonths(at);
    }

    /** How many there would be in some months at the rate of all others. */
    private static double expected(Trend trend, YearMonth from, YearMonth to) {
        double inside = 0;
        double outside = 0;
        long events = 0;
        for (int at = 0; at < trend.counts().size(); at++) {
            YearMonth month = trend.from().plusMonths(at);
            if (month.isBefore(from) || month.isAfter(to)) {
                outside += trend.exposures().get(at);
                events += trend.counts().get(at);
            } else {
                inside += trend.exposures().get(at);
            }
        }
        return outside == 0 ? 0 : events * inside / outside;
    }

    /** The records of some months. */
    private static List<CaseId> cases(
            CaseCounts counts, RecordKind kind, Dimension what, String value, YearMonth from, YearMonth to) {
        List<CaseId> cases = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            cases.addAll(counts.cases(kind, Map.of(what, value, Dimension.MONTH, month.toString()), SHOWN));
        }
        return cases.stream().sorted().limit(SHOWN).toList();
    }

    private SignalFacts facts(
            CaseCounts counts, Trend trend, YearMonth from, YearMonth to, double expected, double strength) {
        Map.Entry<String, String> subject = trend.dimensions().firstEntry();
        Dimension what = SUBJECTS.stream()
                .filter(each -> each.key().equals(subject.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("trend of " + subject.getKey()));
        long observed = 0;
        for (int at = 0; at < trend.counts().size(); at++) {
            YearMonth month = trend.from().plusMonths(at);
            observed += month.isBefore(from) || month.isAfter(to)
                    ? 0
                    : trend.counts().get(at);
        }
        double ratio = expected == 0 ? (observed == 0 ? 1 : Double.POSITIVE_INFINITY) : observed / expected;
        LocalDate first = from.atDay(1);
        LocalDate last = to.atEndOfMonth();
        return new SignalFacts(
                trend.kind(),
                trend.subject(),
                what == Dimension.PATTERN ? new PatternId(subject.getValue()) : null,
                what == Dimension.WEEFFOUT ? subject.getValue() : null,
                trend.dimensions(),
                first,
                last,
                observed,
                expected,
                ratio,
                expected == 0
                        ? ratio
                        : new PoissonCount(observed).mean(CONFIDENCE).lower() / expected,
                trend.denominator(),
                observed == 0
                        ? counts.cases(trend.kind(), Map.of(what, subject.getValue()), SHOWN)
                        : cases(counts, trend.kind(), what, subject.getValue(), from, to),
                List.of(),
                Math.clamp(strength, 0, 1));
    }
}
