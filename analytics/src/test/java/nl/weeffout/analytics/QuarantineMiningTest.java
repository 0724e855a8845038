package nl.weeffout.analytics;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.review.ReviewDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineMiningTest {
    private static final Instant NOW = Instant.parse("2025-06-15T10:00:00Z");
    private static final CaseId WAITING = new CaseId("U-9");

    @Test
    void aRecordIsInNoPatternBeforeItIsJudgedAndInOneAfterwards(@TempDir Path data) {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            List<IncomingCase> batch = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                var one = aCase().withId("U-" + i)
                        .withNarrative("De vorige huurder stond nog ingeschreven op het adres.");
                batch.add(i == 9 ? one.waitingFor(QuarantineReason.UNSURE).incoming() : one.incoming());
            }
            workspace.store().put(batch);
            workspace.reindex();
            assertThat(members(workspace)).hasSize(9).doesNotContain(WAITING);
            ReviewDesk.of(workspace).judge(WAITING, new Judgement.Accept(Set.of(), "petra", NOW));
            assertThat(members(workspace)).hasSize(10).contains(WAITING);
        }
    }

    private static List<CaseId> members(Workspace workspace) {
        return PatternMiningRun.over(workspace, Clock.fixed(NOW, ZoneOffset.UTC), message -> {}).patterns().stream()
                .flatMap(pattern -> pattern.cases().stream())
                .toList();
    }
}
