package nl.weeffout.analytics.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What whoever counts records keeps to. */
abstract class CaseCountsContract {
    private static final Set<Dimension> OVER = Set.of(Dimension.REGELING, Dimension.HOUSEHOLD, Dimension.GROUND);

    /** Counts these records. */
    abstract CaseCounts counts(List<CountedCase> cases);

    private static final List<CountedCase> CASES = List.of(
            grant("G-3", "2020-03-31", 199.99, "Leiden", "fiets"),
            grant("G-1", "2020-01-01", 200.0, "Leiden", "fiets", "kleding"),
            grant("G-2", "2019-12-31", 0.0, "Utrecht", "fiets"),
            grant("G-4", "2021-06-15", null, "Utrecht"),
            grant("G-5", "2021-06-15", 12.5, "Utrecht", "kleding"),
            new CountedCase(
                    new CaseId("E-1"),
                    RecordKind.EXCEPTIONS,
                    LocalDate.of(2020, 1, 1),
                    Map.of(Dimension.CATEGORY, List.of("fiets")),
                    50.0));

    @Test
    void aRecordCountsForEachOfItsValuesAndForNoneWhereItHasNone() {
        assertThat(counts(CASES).counts(RecordKind.GRANTS, List.of(Dimension.CATEGORY, Dimension.MUNICIPALITY)))
                .containsExactly(
                        Map.entry(List.of("fiets", "Leiden"), 2L),
                        Map.entry(List.of("fiets", "Utrecht"), 1L),
                        Map.entry(List.of("kleding", "Leiden"), 1L),
                        Map.entry(List.of("kleding", "Utrecht"), 1L));
        assertThat(counts(CASES).size(RecordKind.GRANTS)).isEqualTo(5);
    }

    @Test
    void recordsAreListedByIdTheFirstSoManyOfThem() {
        assertThat(counts(CASES).cases(RecordKind.GRANTS, Map.of(Dimension.CATEGORY, "fiets"), 2))
                .containsExactly(new CaseId("G-1"), new CaseId("G-2"));
        assertThat(counts(CASES)
                        .cases(
                                RecordKind.GRANTS,
                                Map.of(Dimension.CATEGORY, "kleding", Dimension.MUNICIPALITY, "Leiden"),
                                9))
                .containsExactly(new CaseId("G-1"));
        assertThat(counts(CASES).cases(RecordKind.GRANTS, Map.of(), 9)).hasSize(5);
        assertThat(counts(CASES).cases(RecordKind.GRANTS, Map.of(Dimension.CATEGORY, "auto"), 9))
                .isEmpty();
    }

    @Test
    void daysComeWithTheirRecordsByIdTheFirstSoManyOfThem() {
        assertThat(counts(CASES).dates(RecordKind.GRANTS, Map.of(Dimension.CATEGORY, "fiets"), 9))
                .containsExactly(
                        Map.entry(new CaseId("G-1"), LocalDate.of(2020, 1, 1)),
                        Map.entry(new CaseId("G-2"), LocalDate.of(2019, 12, 31)),
                        Map.entry(new CaseId("G-3"), LocalDate.of(2020, 3, 31)));
        assertThat(counts(CASES).dates(RecordKind.GRANTS, Map.of(), 1)).containsOnlyKeys(new CaseId("G-1"));
    }

    @Test
    void belowAnAmountCountsWhatCostsSomethingAndLess() {
        assertThat(counts(CASES).countsBelow(RecordKind.GRANTS, List.of(Dimension.CATEGORY), 200))
                .containsExactly(Map.entry(List.of("fiets"), 1L), Map.entry(List.of("kleding"), 1L));
        assertThat(counts(CASES).countsBelow(RecordKind.GRANTS, List.of(Dimension.CATEGORY), 10))
                .isEmpty();
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        List<CountedCase> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(1));
        CaseCounts one = counts(CASES);
        CaseCounts other = counts(shuffled);

        assertThat(other.counts(RecordKind.GRANTS, List.of(Dimension.CATEGORY)))
                .isEqualTo(one.counts(RecordKind.GRANTS, List.of(Dimension.CATEGORY)));
        assertThat(other.cases(RecordKind.GRANTS, Map.of(Dimension.CATEGORY, "fiets"), 2))
                .isEqualTo(one.cases(RecordKind.GRANTS, Map.of(Dimension.CATEGORY, "fiets"), 2));
        assertThat(other.dates(RecordKind.GRANTS, Map.of(), 3)).isEqualTo(one.dates(RecordKind.GRANTS, Map.of(), 3));
    }

    private static CountedCase grant(String id, String day, @Nullable Double euros, String town, String... categories) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.MUNICIPALITY, List.of(town));
        if (categories.length > 0) {
            values.put(Dimension.CATEGORY, List.of(categories));
        }
        return new CountedCase(new CaseId(id), RecordKind.GRANTS, LocalDate.parse(day), values, euros);
    }

    @Test
    void everySetThatEnoughRecordsHoldIsFoundWithItsCountAndNoOther() {
        for (int seed = 0; seed < 5; seed++) {
            List<CountedCase> cases = cases(120, seed);
            assertThat(counts(cases).frequentSets(RecordKind.EXCEPTIONS, OVER, 5, 3))
                    .isEqualTo(byTrying(cases, 5, 3));
        }
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatterToWhatStandsTogether() {
        List<CountedCase> cases = cases(200, 9);
        List<CountedCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(counts(shuffled).frequentSets(RecordKind.EXCEPTIONS, OVER, 3, 3))
                .isEqualTo(counts(cases).frequentSets(RecordKind.EXCEPTIONS, OVER, 3, 3));
    }

    @Test
    void recordsAreFoundByTwoValuesOfOneDimension() {
        List<CountedCase> cases = cases(80, 2);
        Set<Item> items = Set.of(new Item(Dimension.REGELING, "r1"), new Item(Dimension.REGELING, "r2"));
        List<CaseId> expected = cases.stream()
                .filter(each -> each.of(Dimension.REGELING).containsAll(List.of("r1", "r2")))
                .map(CountedCase::id)
                .sorted()
                .toList();
        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(counts(cases).cases(RecordKind.EXCEPTIONS, items, 1_000)).isEqualTo(expected);
        assertThat(counts(cases).cases(RecordKind.EXCEPTIONS, items, 3)).isEqualTo(expected.subList(0, 3));
    }

    @Test
    void noRecordsHoldNoSets() {
        assertThat(counts(List.of()).frequentSets(RecordKind.GRANTS, OVER, 1, 3))
                .isEmpty();
    }

    private static List<ItemSet> byTrying(List<CountedCase> cases, long least, int most) {
        Map<Set<Item>, Long> counts = new HashMap<>();
        for (CountedCase each : cases) {
            List<Item> items = new TreeSet<>(OVER)
                    .stream()
                            .flatMap(by -> each.of(by).stream().map(value -> new Item(by, value)))
                            .toList();
            for (int chosen = 1; chosen < 1 << items.size(); chosen++) {
                if (Integer.bitCount(chosen) <= most) {
                    Set<Item> set = new TreeSet<>();
                    for (int at = 0; at < items.size(); at++) {
                        if ((chosen >> at & 1) == 1) {
                            set.add(items.get(at));
                        }
                    }
                    counts.merge(set, 1L, Long::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(entry -> new ItemSet(List.copyOf(entry.getKey()), entry.getValue()))
                .sorted()
                .toList();
    }

    static List<CountedCase> cases(int number, int seed) {
        Random random = new Random(seed);
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
            values.put(Dimension.REGELING, some("r", 4, random));
            values.put(Dimension.HOUSEHOLD, List.of("h" + random.nextInt(3)));
            values.put(Dimension.GROUND, some("g", 3, random));
            cases.add(new CountedCase(
                    new CaseId("E-" + at),
                    RecordKind.EXCEPTIONS,
                    LocalDate.of(2021, 1, 1),
                    new TreeMap<>(values),
                    null));
        }
        return cases;
    }

    private static List<String> some(String name, int of, Random random) {
        List<String> some = new ArrayList<>();
        for (int at = 0; at < of; at++) {
            if (random.nextInt(3) == 0) {
                some.add(name + at);
            }
        }
        return some;
    }
}
