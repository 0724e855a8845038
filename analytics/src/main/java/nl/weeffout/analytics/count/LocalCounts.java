package nl.weeffout.analytics.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;

/** Counts records in memory; a count costs one pass over the records of its kind, a list of records those of one value. */
public final class LocalCounts implements CaseCounts {
    static final Comparator<List<String>> BY_VALUES = LocalCounts::compare;

    private final Map<RecordKind, List<CountedCase>> records = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Map<Dimension, Map<String, List<CountedCase>>>> byValue =
            new EnumMap<>(RecordKind.class);

    public LocalCounts(List<CountedCase> cases) {
        for (RecordKind kind : RecordKind.values()) {
            records.put(
                    kind,
                    cases.stream()
                            .filter(each -> each.kind() == kind)
                            .sorted(Comparator.comparing(CountedCase::id))
                            .toList());
            byValue.put(kind, new EnumMap<>(Dimension.class));
        }
    }

    private List<CountedCase> of(RecordKind kind) {
        return records.getOrDefault(kind, List.of());
    }

    @Override
    public SortedMap<List<String>, Long> counts(RecordKind kind, List<Dimension> by) {
        return counts(of(kind), by);
    }

    @Override
    public SortedMap<List<String>, Long> countsBelow(RecordKind kind, List<Dimension> by, double euros) {
        return counts(
                of(kind).stream()
                        .filter(each -> each.euros() != null && each.euros() > 0 && each.euros() < euros)
                        .toList(),
                by);
    }

    private static SortedMap<List<String>, Long> counts(List<CountedCase> cases, List<Dimension> by) {
        Map<List<String>, Long> counts = new HashMap<>();
        for (CountedCase each : cases) {
            count(each, by, List.of(), counts);
        }
        SortedMap<List<String>, Long> sorted = new TreeMap<>(BY_VALUES);
        sorted.putAll(counts);
        return sorted;
    }

    @Override
    public SortedMap<List<String>, SortedMap<Double, Long>> amounts(RecordKind kind, List<Dimension> by) {
        SortedMap<List<String>, SortedMap<Double, Long>> amounts = new TreeMap<>(BY_VALUES);
        for (CountedCase each : of(kind)) {
            Double euros = each.euros();
            if (euros != null) {
                Map<List<String>, Long> of = new HashMap<>();
                count(each, by, List.of(), of);
                of.forEach((values, count) ->
                        amounts.computeIfAbsent(values, _ -> new TreeMap<>()).merge(euros, count, Long::sum));
            }
        }
        return amounts;
    }

    private static void count(
            CountedCase one, List<Dimension> by, List<String> values, Map<List<String>, Long> counts) {
        if (values.size() == by.size()) {
            counts.merge(values, 1L, Long::sum);
            return;
        }
        for (String value : one.of(by.get(values.size()))) {
            List<String> more = new ArrayList<>(values);
            more.add(value);
            count(one, by, List.copyOf(more), counts);
        }
    }

    @Override
    public List<CaseId> cases(RecordKind kind, Set<Item> items, int most) {
        return with(kind, items).limit(most).map(CountedCase::id).toList();
    }

    @Override
    public List<ItemSet> frequentSets(RecordKind kind, Set<Dimension> over, long least, int most) {
        return FrequentSets.of(
                of(kind).stream()
                        .map(each -> over.stream()
                                .flatMap(dimension ->
                                        each.of(dimension).stream().map(value -> new Item(dimension, value)))
                                .toList())
                        .toList(),
                least,
                most);
    }

    @Override
    public SortedMap<CaseId, LocalDate> dates(RecordKind kind, Map<Dimension, String> where, int most) {
        SortedMap<CaseId, LocalDate> dates = new TreeMap<>();
        with(kind, Item.of(where)).limit(most).forEach(each -> dates.put(each.id(), each.date()));
        return dates;
    }

    /** The records that have all of these values, by id. */
    private Stream<CountedCase> with(RecordKind kind, Set<Item> items) {
        List<CountedCase> fewest = of(kind);
        for (Item each : items) {
            List<CountedCase> with = index(kind, each.dimension()).getOrDefault(each.value(), List.of());
            fewest = with.size() < fewest.size() ? with : fewest;
        }
        return fewest.stream()
                .filter(each -> items.stream()
                        .allMatch(item -> each.of(item.dimension()).contains(item.value())));
    }

    private synchronized Map<String, List<CountedCase>> index(RecordKind kind, Dimension dimension) {
        return byValue.getOrDefault(kind, Map.of()).computeIfAbsent(dimension, wanted -> {
            Map<String, List<CountedCase>> index = new HashMap<>();
            for (CountedCase each : of(kind)) {
                each.of(wanted)
                        .forEach(value -> index.computeIfAbsent(value, _ -> new ArrayList<>())
                                .add(each));
            }
            return index;
        });
    }

    @Override
    public long size(RecordKind kind) {
        return of(kind).size();
    }

    private static int compare(List<String> one, List<String> other) {
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            int order = one.get(at).compareTo(other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
