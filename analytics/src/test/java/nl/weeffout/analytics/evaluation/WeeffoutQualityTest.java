package nl.weeffout.analytics.evaluation;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.analytics.weeffout.WeeffoutFinder;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeffoutQualityTest {
    @Test
    void figuresFollowFromTheRanks() {
        WeeffoutQuality quality = new WeeffoutQuality(List.of(1, 4), 6);
        assertThat(quality.within(1)).isEqualTo(.5);
        assertThat(quality.within(4)).isEqualTo(1);
        assertThat(quality.averagePrecision()).isCloseTo((1 + 2 / 4.0) / 2, within(1e-12));
        assertThat(new WeeffoutQuality(List.of(), 6).within(1)).isEqualTo(1);
        assertThat(new WeeffoutQuality(List.of(7), 6).averagePrecision())
                .as("a pair that was not proposed")
                .isZero();
    }

    @Test
    void aTruePairIsOneOfPatternsWithTheSameWeeffout() {
        List<MaatwerkCase> cases = List.of(
                told("U-1", "Kosten al betaald en voldaan."),
                told("U-2", "Al gekocht, kosten al gemaakt."),
                told("U-3", "Geen geldig identiteitsbewijs."),
                told("U-4", "De wachtlijst is lang."));
        Map<String, List<CaseId>> patterns = Map.of(
                "a", List.of(new CaseId("U-1")),
                "b", List.of(new CaseId("U-2")),
                "c", List.of(new CaseId("U-3")));
        WeeffoutFinder finder = new WeeffoutFinder(cases, Thesaurus.load());
        assertThat(WeeffoutQuality.of(patterns, Map.of("a", "paid", "b", "paid", "c", "papers"), finder))
                .isEqualTo(new WeeffoutQuality(List.of(1), 3));
        assertThat(WeeffoutQuality.of(patterns, Map.of("c", "papers"), finder))
                .isEqualTo(new WeeffoutQuality(List.of(), 3));
    }

    @Test
    void theTruePairsOfTheSampleStandAmongTheFirstTwelveByWordsAlone(@TempDir Path folder) throws IOException {
        Labels labels = Labels.read(sample(folder, "labels.jsonl"));
        List<MaatwerkCase> exceptions = new ArrayList<>();
        try (Workspace workspace = Workspace.openForWriting(folder.resolve("data"), System.err)) {
            workspace
                    .ingest()
                    .run(
                            List.of(sample(folder, "exceptions.jsonl")),
                            IngestRun.Options.DEFAULT,
                            workspace.folder().ingestRuns());
            // Without those in quarantine, as mining sees them.
            workspace.store().forEachSince(0, stored -> {
                if (stored.quarantined().isEmpty() && stored.content().kind() == RecordKind.EXCEPTIONS) {
                    exceptions.add(stored.content());
                }
            });
        }
        Set<CaseId> ids = new HashSet<>();
        exceptions.forEach(each -> ids.add(each.id()));
        WeeffoutQuality quality = WeeffoutQuality.of(
                labels.patterns(ids), labels.weeffouten(), new WeeffoutFinder(exceptions, Thesaurus.load()));
        System.out.println("true weeffout pairs at " + quality.ranks() + " of " + quality.pairs());
        assertThat(quality.pairs()).isEqualTo(91);
        assertThat(quality.ranks()).hasSize(3);
        assertThat(quality.within(12)).isEqualTo(1);
    }

    private static MaatwerkCase told(String id, String narrative) {
        return aCase().withId(id).withNarrative(narrative).withMeasure("").build();
    }

    private static Path sample(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = WeeffoutQualityTest.class.getResourceAsStream("/nl/weeffout/indexer/sample/" + name)) {
            assertThat(in).as(name).isNotNull();
            Files.copy(in, file);
        }
        return file;
    }
}
