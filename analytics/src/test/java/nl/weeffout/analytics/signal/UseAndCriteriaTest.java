package nl.weeffout.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.count.CountedCase;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.LocalCounts;
import nl.weeffout.analytics.denominator.DenominatorFile;
import nl.weeffout.analytics.denominator.DenominatorTable;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.domain.signal.CriterionDistances;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.FewGrants;
import nl.weeffout.domain.signal.NearMissCluster;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.UnspentBudget;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseAndCriteriaTest {
    private static final PatternRun RUN = new PatternRun(
            new RunProvenance(
                    "run-1",
                    PatternMining.SCHEMA,
                    "none",
                    new TreeMap<>(),
                    "communities",
                    new TreeMap<>(),
                    1,
                    "test",
                    Instant.EPOCH,
                    Instant.EPOCH),
            List.of(),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void aCriterionThatIsMissedInOneCategoryIsToldWithItsMedianAndWhatAShiftWouldHelp() {
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 80; at++) {
            boolean misses = at < 5;
            cases.add(grant(
                    at,
                    "Stad",
                    misses || at % 8 == 0 ? "sport" : "bed",
                    misses ? "g_inkomensgrens above " + (10 + 10 * at) + " euros" : ""));
        }
        Findings findings = detect(cases, DenominatorTable.NONE);

        assertThat(signals(findings))
                .filteredOn(signal -> signal instanceof NearMissCluster
                        && signal.facts().dimensions().containsKey("categorie"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.facts().dimensions())
                            .containsEntry("criterium", "g_inkomensgrens")
                            .containsEntry("categorie", "sport");
                    assertThat(signal.facts().cases()).hasSize(5);
                    assertThat(signal.sentence())
                            .contains("5 casussen net gemist", "€ 30 hoger ligt, had 3 casussen geholpen");
                });
        CriterionDistances distances = findings.criteria().getFirst();
        assertThat(distances.median()).isEqualTo(30);
        assertThat(distances.helpedBy(40)).isEqualTo(4);
        assertThat(distances.quantile(.25)).isEqualTo(20);
        assertThat(distances.bins().stream()
                        .mapToLong(CriterionDistances.Bin::records)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void aCriterionThatIsMissedEverywhereAlikeIsNoSignalOfAPlace() {
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 120; at++) {
            cases.add(grant(at, "Stad" + at % 4, "bed", at % 3 == 0 ? "g_huurgrens above 5 euros" : ""));
        }

        assertThat(signals(detect(cases, DenominatorTable.NONE)))
                .noneMatch(signal -> signal instanceof NearMissCluster);
    }

    @Test
    void aTownThatUsesFarLessThanItsCaseloadWouldHaveIsTold() throws IOException {
        StringBuilder sizes = new StringBuilder("gemeente;jaar;caseload\n");
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 480; at++) {
            cases.add(grant(at, "Stad" + at % 12, "bed", ""));
        }
        for (int town = 0; town < 12; town++) {
            sizes.append("Stad")
                    .append(town)
                    .append(";2020;")
                    .append(town == 7 ? 300 : 100)
                    .append('\n');
        }
        DenominatorTable table = table(sizes.toString());

        assertThat(signals(detect(cases, DenominatorTable.NONE))).noneMatch(signal -> signal instanceof FewGrants);
        assertThat(signals(detect(cases, table)))
                .filteredOn(signal -> signal instanceof FewGrants)
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.facts().dimensions()).containsEntry("gemeente", "Stad7");
                    assertThat(signal.facts().denominator()).isEqualTo(Denominator.CASELOAD);
                    assertThat(signal.facts().lower()).isLessThan(1);
                    assertThat(signal.sentence()).contains("naar caseload");
                });
    }

    @Test
    void aBudgetThatIsNotSpentIsToldWithAnInterval() throws IOException {
        DenominatorTable table = table("gemeente;jaar;budget\nA;2020;10.000,00\n");
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 24; at++) {
            cases.add(grant(at, "A", "bed", ""));
        }

        assertThat(signals(detect(cases, table)))
                .filteredOn(signal -> signal instanceof UnspentBudget)
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.facts().observed()).isEqualTo(2_400);
                    assertThat(signal.sentence()).contains("24 % (15 % tot 36 %");
                });
    }

    @Test
    void trendsAreHeldAgainstInhabitantsWhereAllTownsHaveThem() throws IOException {
        DenominatorTable table = table("gemeente,jaar,inwoners\nA,2020,50000\n");
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 24; at++) {
            cases.add(grant(at, "A", "bed", ""));
        }

        assertThat(detect(cases, table).trends()).allSatisfy(trend -> {
            assertThat(trend.denominator()).isEqualTo(Denominator.INHABITANTS);
            assertThat(trend.exposures()).containsOnly(5.0);
        });
        assertThat(detect(cases, DenominatorTable.NONE).trends())
                .allMatch(trend -> trend.denominator() == Denominator.RECORDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gemeente;jaar;caseload\\nA;20;5 | :2: jaar: not a year",
                "gemeente;jaar;caseload\\nA;2020;vijf | :2: caseload: not a number",
                "gemeente;jaar;caseload\\nA;2020;0 | :2: caseload: not above 0",
                "gemeente;jaar;caseload\\nA;2020; | :2: caseload: neither",
                "gemeente;jaar;caseload\\n;2020;4 | :2: gemeente: empty",
                "gemeente;jaar;caseload\\nA;2020;4\\nA;2020;5 | :3: jaar: stands in the table twice",
                "gemeente;jaar;mensen\\nA;2020;4 | :1: column 'mensen' unknown",
                "gemeente;caseload\\nA;4 | :1: column 'jaar' missing"
            })
    void aTableThatIsNotAsItShouldBeIsRefusedWithFileLineFieldAndReason(String table, String message) {
        assertThatThrownBy(() -> table(table.replace("\\n", "\n")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("denominators.csv" + message);
    }

    private DenominatorTable table(String text) throws IOException {
        Path file = folder.resolve("denominators.csv");
        Files.writeString(file, text);
        return DenominatorFile.read(file);
    }

    private static Findings detect(List<CountedCase> cases, DenominatorTable table) {
        return new SignalDetector(ReferenceTables.load(), RUN, new HandedIn(List.of(), table, 200), 1)
                .detect(new LocalCounts(cases));
    }

    private static List<Signal> signals(Findings findings) {
        return findings.signals().stream().map(RankedSignal::signal).toList();
    }

    private static CountedCase grant(int number, String town, String category, String distance) {
        LocalDate date = LocalDate.of(2020, 1 + number % 12, 3);
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.MUNICIPALITY, List.of(town));
        values.put(Dimension.CATEGORY, List.of(category));
        values.put(Dimension.DECISION, List.of("helped"));
        values.put(Dimension.YEAR, List.of("2020"));
        values.put(Dimension.MONTH, List.of(YearMonth.from(date).toString()));
        if (!distance.isEmpty()) {
            values.put(Dimension.CRITERION, List.of(distance.substring(0, distance.indexOf(' '))));
            values.put(Dimension.DISTANCE, List.of(distance));
        }
        return new CountedCase(new CaseId("G-" + number), RecordKind.GRANTS, date, values, 100.0);
    }
}
