package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More records than are compared pair by pair; the setting is low here, so that some thousand are many. */
class ManyRecordsTest {
    private static final int RECORDS = 2_400;
    private static final int GREAT = 400;
    private static GeneratedFaults generated;
    private static List<List<CaseId>> groups;

    @BeforeAll
    static void mine() throws IOException {
        generated = GeneratedFaults.of(RECORDS, GREAT, 2);
        Mined mined =
                new CommunityMiner(few(500), Workers.ALL).mined(CaseViews.of(generated.cases()), EarlierGroups.NONE);
        groups = mined.groups().stream()
                .map(group -> group.rows().stream()
                        .map(row -> generated.cases().get(row).stored().id())
                        .toList())
                .toList();
    }

    private static MinerParameters few(int exactUpTo) {
        return MinerParameters.DEFAULT.with(Parameter.EXACT_UP_TO, exactUpTo);
    }

    @Test
    void aPatternOfFiveRecordsOfOneTownIsFound() {
        assertThat(generated.f1(GeneratedFaults.LOCAL, groups)).isGreaterThan(.7);
    }

    @Test
    void aFaultOfHundredsOfRecordsComesOutInFewParts() {
        assertThat(generated.parts(GeneratedFaults.GREAT, groups)).isBetween(1L, 8L);
        assertThat(generated.f1(GeneratedFaults.GREAT, groups)).isGreaterThan(.8);
    }

    @Test
    void noRecordStandsInTwoGroups() {
        assertThat(groups.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameForShuffledRecordsAndForOneThreadOrTwo() throws IOException {
        List<MiningCase> cases = new ArrayList<>(GeneratedFaults.of(500, 90, 5).cases());
        PatternRun run = mined(cases, 1);
        Collections.shuffle(cases, new Random(7));
        assertThat(mined(cases, 2)).isEqualTo(run);
        assertThat(run.patterns()).hasSizeGreaterThan(5);
    }

    private static PatternRun mined(List<MiningCase> cases, int threads) {
        return new PatternMining(
                        MinerChoice.COMMUNITIES,
                        few(200),
                        new Workers(threads),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .mine(cases, line -> {});
    }
}
