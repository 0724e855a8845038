package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.denominator.DenominatorTable;
import nl.weeffout.analytics.statistics.Funnel;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import nl.weeffout.analytics.statistics.WeightedCount;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.FewGrants;
import nl.weeffout.domain.signal.FunnelPoint;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.domain.signal.UnspentBudget;
import nl.weeffout.domain.signal.UseFunnel;

/**
 * Finds teams and municipalities that use the micro-budget less than comparable ones, held against caseload or inhabitants
 * where a table tells them, and budgets that are not spent. Units that differ by chance alone are not told apart: of those
 * that are named no more than one in twenty is chance's, and alike units give at most one funnel in twenty with a name in it.
 */
final class UnderUseDetector {
    private static final List<Dimension> UNITS = List.of(Dimension.MUNICIPALITY, Dimension.TEAM);
    private static final double CONFIDENCE = .95;
    private static final double OUTER = .998;
    private static final int SHOWN = 1_000;
    private static final double MONTHS = 12;

    private final Subjects subjects;
    private final DenominatorTable table;

    UnderUseDetector(Subjects subjects, DenominatorTable table) {
        this.subjects = subjects;
        this.table = table;
    }

    /** A unit with its size and what it used. */
    private record Sized(String name, Funnel.Unit unit) {}

    /** Of municipalities and of teams, where there are two at least. */
    List<UseFunnel> funnels(CaseCounts counts) {
        return counts.size(RecordKind.GRANTS) == 0
                ? List.of()
                : UNITS.stream()
                        .map(by -> funnel(counts, by))
                        .flatMap(Optional::stream)
                        .toList();
    }

    List<Signal> detect(CaseCounts counts) {
        List<Signal> signals = new ArrayList<>();
        if (counts.size(RecordKind.GRANTS) == 0) {
            return signals;
        }
        Period period = Period.of(counts, RecordKind.GRANTS);
        for (Dimension by : UNITS) {
            funnel(counts, by)
                    .ifPresent(funnel -> funnel.points().stream()
                            .filter(point -> point.falseDiscovery() <= OverRepresentationDetector.FALSE_DISCOVERIES)
                            .forEach(point -> signals.add(fewGrants(counts, period, by, funnel, point))));
            signals.addAll(unspent(counts, period, by));
        }
        return signals;
    }

    private Optional<UseFunnel> funnel(CaseCounts counts, Dimension by) {
        for (Denominator denominator : List.of(Denominator.CASELOAD, Denominator.INHABITANTS, Denominator.NONE)) {
            List<Sized> units = units(counts, by, denominator);
            if (units.size() > 1) {
                return Optional.of(funnel(by, denominator, units));
            }
        }
        return Optional.empty();
    }

    private static UseFunnel funnel(Dimension by, Denominator denominator, List<Sized> units) {
        Funnel funnel = new Funnel(units.stream().map(Sized::unit).toList());
        List<Double> rates = funnel.falseDiscoveries();
        List<FunnelPoint> points = IntStream.range(0, units.size())
                .mapToObj(at -> {
                    Funnel.Unit unit = units.get(at).unit();
                    Interval inner = funnel.limits(unit, CONFIDENCE);
                    Interval outer = funnel.limits(unit, OUTER);
                    return new FunnelPoint(
                            units.get(at).name(),
                            unit.count(),
                            funnel.expected(unit),
                            unit.size(),
                            inner.lower(),
                            inner.upper(),
                            outer.lower(),
                            outer.upper(),
                            rates.get(at));
                })
                .sorted(Comparator.comparingDouble((FunnelPoint point) -> -point.size())
                        .thenComparing(FunnelPoint::unit))
                .toList();
        return new UseFunnel(by.key(), denominator, funnel.dispersion(), points);
    }

    /** Those of a known size; also those of the table that have no grant in a municipality that has some. */
    private List<Sized> units(CaseCounts counts, Dimension by, Denominator denominator) {
        SortedMap<List<String>, Long> used = counts.counts(RecordKind.GRANTS, List.of(by, Dimension.DECISION));
        NavigableSet<String> towns = names(counts, Dimension.MUNICIPALITY);
        NavigableSet<String> names = names(counts, by);
        table.units(by == Dimension.TEAM).stream()
                .filter(name ->
                        by == Dimension.MUNICIPALITY || towns.stream().anyMatch(town -> name.startsWith(town + ": ")))
                .filter(name -> names.stream().noneMatch(known -> known.equalsIgnoreCase(name)))
                .forEach(names::add);
        Period period = Period.of(counts, RecordKind.GRANTS);
        List<Sized> units = new ArrayList<>();
        for (String name : names) {
            OptionalDouble size =
                    denominator == Denominator.NONE ? OptionalDouble.of(1) : size(name, period, denominator);
            if (size.isPresent()) {
                units.add(new Sized(
                        name,
                        new Funnel.Unit(
                                used.getOrDefault(List.of(name, Decision.HELPED.key()), 0L), size.getAsDouble())));
            }
        }
        return units;
    }

    private static NavigableSet<String> names(CaseCounts counts, Dimension by) {
        NavigableSet<String> names = new TreeSet<>();
        counts.counts(RecordKind.GRANTS, List.of(by)).keySet().forEach(key -> names.add(key.getFirst()));
        return names;
    }

    /** Mean over the months of the log. */
    private OptionalDouble size(String name, Period period, Denominator denominator) {
        double sum = 0;
        for (int month = 0; month < period.months(); month++) {
            OptionalDouble size =
                    table.size(name, period.first().plusMonths(month).getYear(), denominator);
            if (size.isEmpty()) {
                return size;
            }
            sum += size.getAsDouble();
        }
        return OptionalDouble.of(sum / period.months());
    }

    private Signal fewGrants(CaseCounts counts, Period period, Dimension by, UseFunnel funnel, FunnelPoint point) {
        double total = funnel.points().stream().mapToLong(FunnelPoint::observed).sum();
        Interval shares = new Share(point.observed(), Math.round(total)).interval(CONFIDENCE);
        return new FewGrants(
                new SignalFacts(
                        RecordKind.GRANTS,
                        subjects.of(by, point.unit()),
                        null,
                        null,
                        new TreeMap<>(Map.of(by.key(), point.unit())),
                        period.from(),
                        period.to(),
                        point.observed(),
                        point.expected(),
                        point.observed() / point.expected(),
                        shares.upper() * total / point.expected(),
                        funnel.denominator(),
                        cases(counts, by, point.unit(), Decision.HELPED),
                        cases(counts, by, point.unit(), Decision.WITHIN_THE_RULES),
                        1 - point.falseDiscovery()),
                point,
                shares.upper() * total / point.expected());
    }

    private static List<CaseId> cases(CaseCounts counts, Dimension by, String unit, Decision decision) {
        return counts.cases(RecordKind.GRANTS, Map.of(by, unit, Dimension.DECISION, decision.key()), SHOWN);
    }

    private List<Signal> unspent(CaseCounts counts, Period period, Dimension by) {
        SortedMap<List<String>, SortedMap<Double, Long>> amounts =
                counts.amounts(RecordKind.GRANTS, List.of(by, Dimension.YEAR));
        List<Signal> signals = new ArrayList<>();
        for (String name : names(counts, by)) {
            double budget = 0;
            double sum = 0;
            double squares = 0;
            double greatest = 0;
            for (int year = period.first().getYear(); year <= period.last().getYear(); year++) {
                OptionalDouble given = table.budgetEuros(name, year);
                if (given.isPresent()) {
                    budget += given.getAsDouble() * months(period, year) / MONTHS;
                    for (Map.Entry<Double, Long> each : amounts.getOrDefault(
                                    List.of(name, Integer.toString(year)), new TreeMap<>())
                            .entrySet()) {
                        sum += each.getKey() * each.getValue();
                        squares += each.getKey() * each.getKey() * each.getValue();
                        greatest = Math.max(greatest, each.getKey());
                    }
                }
            }
            Interval mean = new WeightedCount(sum, squares, greatest).mean(CONFIDENCE);
            if (budget > 0 && mean.upper() < budget) {
                signals.add(unspent(counts, period, by, name, budget, sum, mean.times(1 / budget)));
            }
        }
        return signals;
    }

    private static int months(Period period, int year) {
        int from = year == period.first().getYear() ? period.first().getMonthValue() : 1;
        int to = year == period.last().getYear() ? period.last().getMonthValue() : (int) MONTHS;
        return to - from + 1;
    }

    private Signal unspent(
            CaseCounts counts, Period period, Dimension by, String name, double budget, double spent, Interval share) {
        return new UnspentBudget(
                new SignalFacts(
                        RecordKind.GRANTS,
                        subjects.of(by, name),
                        null,
                        null,
                        new TreeMap<>(Map.of(by.key(), name)),
                        period.from(),
                        period.to(),
                        spent,
                        budget,
                        spent / budget,
                        share.upper(),
                        Denominator.NONE,
                        cases(counts, by, name, Decision.HELPED),
                        cases(counts, by, name, Decision.WITHIN_THE_RULES),
                        CONFIDENCE),
                budget,
                spent,
                share.lower(),
                share.upper());
    }
}
