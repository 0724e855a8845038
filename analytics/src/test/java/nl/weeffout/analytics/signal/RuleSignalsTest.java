package nl.weeffout.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.count.CountedCase;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.LocalCounts;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.domain.signal.Association;
import nl.weeffout.domain.signal.Loop;
import nl.weeffout.domain.signal.RuleConflict;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.UnlikeRegelingen;
import nl.weeffout.indexer.dutch.ReferenceTables;
import org.junit.jupiter.api.Test;

class RuleSignalsTest {
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

    private final List<CountedCase> cases = new ArrayList<>();

    @Test
    void aPairThatPointsAwayMoreThanOthersIsAConflictWithItsRecordsAndThoseThatWereSettled() {
        for (int at = 0; at < 30; at++) {
            add(Map.of(
                    Dimension.RULE_PAIR, "jeugdwet + wmo",
                    Dimension.CONFLICT, at < 8 ? "wmo > jeugdwet" : at < 10 ? "jeugdwet > wmo" : "",
                    Dimension.DECISION, at < 20 ? "stuck" : "withinTheRules"));
            add(Map.of(
                    Dimension.RULE_PAIR, "huurtoeslag + zvw", Dimension.CONFLICT, at == 0 ? "huurtoeslag > zvw" : ""));
        }

        assertThat(findings().conflicts()).hasSize(1);
        assertThat(signals(RuleConflict.class)).singleElement().satisfies(conflict -> {
            assertThat(conflict.toOne()).isEqualTo(8);
            assertThat(conflict.toOther()).isEqualTo(2);
            assertThat(conflict.together()).isEqualTo(30);
            assertThat(conflict.facts().cases()).hasSize(10);
            assertThat(conflict.facts().counterExamples()).hasSize(10);
            assertThat(conflict.lowest()).isLessThan(1 / 3.0);
            assertThat(conflict.highest()).isGreaterThan(1 / 3.0);
            assertThat(conflict.sentence()).contains("10 van de 30 casussen").contains("andersom 8 keer");
        });
    }

    @Test
    void pairsThatAllPointAwayAlikeAreNoSignal() {
        for (int at = 0; at < 60; at++) {
            String pair =
                    List.of("jeugdwet + wmo", "huurtoeslag + zvw", "brp + wgs").get(at % 3);
            add(Map.of(Dimension.RULE_PAIR, pair, Dimension.CONFLICT, at < 12 ? pair.replace("+", "<>") : ""));
        }

        assertThat(findings().conflicts()).hasSize(3);
        assertThat(signals(RuleConflict.class)).isEmpty();
    }

    @Test
    void whoRepairsWhatItRefusedIsALoopWithTheRefusalsThatItLeft() {
        for (int at = 0; at < 20; at++) {
            add(Map.of(
                    Dimension.REFUSED_BY, "bijzondere-bijstand",
                    Dimension.LOOP, at < 14 ? "bijzondere-bijstand" : "",
                    Dimension.LIFE_DOMAIN, at < 9 ? "zorg" : "wonen"));
        }

        assertThat(signals(Loop.class)).singleElement().satisfies(loop -> {
            assertThat(loop.facts().cases()).hasSize(14);
            assertThat(loop.facts().counterExamples()).hasSize(6);
            assertThat(loop.facts().strength()).isBetween(.4, .7);
            assertThat(loop.sentence()).contains("14 van de 20 casussen").contains("vooral zorg (9)");
        });
    }

    @Test
    void regelingenThatTreatHouseholdsOfOneKindUnlikeAreToldWithBothSides() {
        for (int at = 0; at < 12; at++) {
            add(Map.of(
                    Dimension.HOUSEHOLD, "gezin",
                    Dimension.REGELING, "leefgeld-oekraine",
                    Dimension.DECISION, at < 11 ? "helped" : "stuck"));
            add(Map.of(
                    Dimension.HOUSEHOLD, "gezin",
                    Dimension.REGELING, "stadspas",
                    Dimension.DECISION, at < 2 ? "helped" : "stuck"));
        }

        assertThat(signals(UnlikeRegelingen.class)).singleElement().satisfies(unlike -> {
            assertThat(unlike.facts().cases()).hasSize(10);
            assertThat(unlike.facts().counterExamples()).hasSize(2);
            assertThat(unlike.sentence())
                    .contains("met regeling 'leefgeld ontheemden' werden er 11 van 12 geholpen")
                    .contains("met regeling 'minimaregeling' 2 van 12");
        });
    }

    @Test
    void anAssociationNamesItsRecordsAndThoseThatLackOneValue() {
        for (int at = 0; at < 100; at++) {
            add(Map.of(
                    Dimension.REGELING, at < 20 ? "briefadres" : "zvw",
                    Dimension.HOUSEHOLD, at < 16 ? "woongroep" : "gezin"));
        }

        assertThat(findings().associations()).isNotEmpty();
        assertThat(signals(Association.class))
                .filteredOn(each -> each.facts().dimensions().containsValue("woongroep"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.facts().cases()).hasSize(16);
                    assertThat(each.facts().counterExamples()).isEmpty();
                    assertThat(each.shrunk()).isLessThan(each.facts().ratio());
                    assertThat(each.facts().lower()).isLessThan(each.shrunk());
                });
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        aPairThatPointsAwayMoreThanOthersIsAConflictWithItsRecordsAndThoseThatWereSettled();
        whoRepairsWhatItRefusedIsALoopWithTheRefusalsThatItLeft();
        regelingenThatTreatHouseholdsOfOneKindUnlikeAreToldWithBothSides();
        Findings before = findings();
        Collections.shuffle(cases, new Random(7));

        assertThat(findings()).isEqualTo(before);
    }

    private void add(Map<Dimension, String> values) {
        Map<Dimension, List<String>> all = new EnumMap<>(Dimension.class);
        values.forEach((dimension, value) -> {
            if (!value.isEmpty()) {
                all.put(dimension, List.of(value));
            }
        });
        all.put(Dimension.MUNICIPALITY, List.of("Stad"));
        all.put(Dimension.MONTH, List.of("2021-03"));
        cases.add(new CountedCase(
                new CaseId("E-" + cases.size()), RecordKind.EXCEPTIONS, LocalDate.of(2021, 3, 1), all, null));
    }

    private Findings findings() {
        return new SignalDetector(ReferenceTables.load(), RUN, 1).detect(new LocalCounts(cases));
    }

    private <T extends Signal> List<T> signals(Class<T> type) {
        return findings().signals().stream()
                .map(RankedSignal::signal)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
