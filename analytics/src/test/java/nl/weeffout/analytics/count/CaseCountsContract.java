package nl.weeffout.analytics.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What whoever counts records keeps to. */
abstract class CaseCountsContract {
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
}
