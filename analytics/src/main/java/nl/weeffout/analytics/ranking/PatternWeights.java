package nl.weeffout.analytics.ranking;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.pattern.Growth;
import nl.weeffout.domain.pattern.PatternWeight;
import org.jspecify.annotations.Nullable;

/**
 * Weighs patterns of one kind of records beside each other, by four parts that count alike: households, euros, members that
 * tell of serious harm, and growth. A part of {@code x} where the ordinary pattern (the median) has {@code m} is {@code
 * (x + 1) / (x + m + 2)}: .5 for the ordinary one, and towards 1 for one far above it, so that no part outweighs the others by
 * its unit. Euros count where any pattern knows them.
 */
public final class PatternWeights {
    private static final int NAMED = 2;

    private final int allLastYear;
    private final int allYearBefore;
    private final LocalDate yearAgo;
    private final LocalDate twoYearsAgo;

    /** @param dates of all records of the kind, members of patterns or not */
    public PatternWeights(List<LocalDate> dates) {
        LocalDate newest = dates.stream().max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        this.yearAgo = newest.minusYears(1);
        this.twoYearsAgo = newest.minusYears(2);
        this.allLastYear = lastYear(dates);
        this.allYearBefore = yearBefore(dates);
    }

    /** What is counted of a pattern. */
    private record Counts(int households, @Nullable BigDecimal euros, int harmed, List<String> harms, Growth growth) {
        double totalEuros() {
            return euros == null ? 0 : euros.doubleValue();
        }
    }

    /**
     * Weighs patterns; in their order.
     *
     * @param patterns for each the records of its members, those that may be duplicates of each other in one list
     */
    public List<PatternWeight> weigh(List<List<List<MaatwerkCase>>> patterns) {
        List<Counts> counts = Workers.ALL.map(patterns, this::counts);
        double households = median(counts, Counts::households);
        double harmed = median(counts, Counts::harmed);
        double euros = median(counts, Counts::totalEuros);
        boolean costs = counts.stream().anyMatch(each -> each.euros() != null);
        return counts.stream()
                .map(each -> {
                    DoubleStream.Builder parts = DoubleStream.builder();
                    parts.add(part(each.households(), households));
                    parts.add(part(each.harmed(), harmed));
                    parts.add(each.growth().rise());
                    if (costs) {
                        parts.add(part(each.totalEuros(), euros));
                    }
                    return new PatternWeight(
                            each.harmed(),
                            each.harms(),
                            each.growth(),
                            parts.build().average().orElse(0),
                            reason(each));
                })
                .toList();
    }

    /** How many households records are of: those that may be duplicates, or share a household number, are of one. */
    public static int households(List<List<MaatwerkCase>> records) {
        int unnumbered = 0;
        List<Set<HouseholdKey>> known = new ArrayList<>();
        for (List<MaatwerkCase> same : records) {
            Set<HouseholdKey> keys = new HashSet<>();
            for (MaatwerkCase each : same) {
                HouseholdKey key = each.householdKey();
                if (key != null) {
                    keys.add(key);
                }
            }
            if (keys.isEmpty()) {
                unnumbered++;
            } else {
                for (int at = known.size() - 1; at >= 0; at--) {
                    if (!Collections.disjoint(known.get(at), keys)) {
                        keys.addAll(known.remove(at));
                    }
                }
                known.add(keys);
            }
        }
        return unnumbered + known.size();
    }

    private Counts counts(List<List<MaatwerkCase>> households) {
        List<MaatwerkCase> members = households.stream().flatMap(List::stream).toList();
        BigDecimal euros = null;
        int harmed = 0;
        Map<Harm, Integer> told = new EnumMap<>(Harm.class);
        for (MaatwerkCase each : members) {
            BigDecimal amount = each.amountEuros();
            if (amount != null) {
                euros = euros == null ? amount : euros.add(amount);
            }
            Set<Harm> harms = Harm.of(each);
            harmed += harms.isEmpty() ? 0 : 1;
            harms.forEach(harm -> told.merge(harm, 1, Integer::sum));
        }
        List<LocalDate> of = members.stream().map(MaatwerkCase::date).toList();
        return new Counts(
                households(households),
                euros,
                harmed,
                told.entrySet().stream()
                        .sorted(Map.Entry.<Harm, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(NAMED)
                        .map(entry -> entry.getKey().label())
                        .toList(),
                Growth.of(lastYear(of), yearBefore(of), allLastYear, allYearBefore));
    }

    private int lastYear(List<LocalDate> some) {
        return (int) some.stream().filter(date -> date.isAfter(yearAgo)).count();
    }

    private int yearBefore(List<LocalDate> some) {
        return (int) some.stream()
                .filter(date -> date.isAfter(twoYearsAgo) && !date.isAfter(yearAgo))
                .count();
    }

    private static double part(double value, double median) {
        return (value + 1) / (value + median + 2);
    }

    private static double median(List<Counts> counts, ToDoubleFunction<Counts> of) {
        double[] sorted = counts.stream().mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String reason(Counts counts) {
        StringBuilder reason = new StringBuilder();
        reason.append(counts.households()).append(counts.households() == 1 ? " huishouden" : " huishoudens");
        if (counts.euros() != null) {
            NumberFormat whole = NumberFormat.getIntegerInstance(Locale.of("nl", "NL"));
            reason.append(", samen € ").append(whole.format(counts.euros()));
        }
        reason.append(counts.harmed() == 0 ? "; geen meldt ernstige gevolgen" : "; " + counts.harmed());
        if (counts.harmed() > 0) {
            reason.append(counts.harmed() == 1 ? " meldt" : " melden")
                    .append(" ernstige gevolgen (")
                    .append(String.join(", ", counts.harms()))
                    .append(')');
        }
        Growth growth = counts.growth();
        reason.append("; ")
                .append(growth.lastYear())
                .append(" in het laatste jaar, ")
                .append(growth.yearBefore())
                .append(" in het jaar daarvoor");
        if (growth.isGrowing()) {
            reason.append(": groeit harder dan alle casussen samen");
        } else if (growth.isShrinking()) {
            reason.append(": neemt meer af dan alle casussen samen");
        }
        return reason.append('.').toString();
    }
}
