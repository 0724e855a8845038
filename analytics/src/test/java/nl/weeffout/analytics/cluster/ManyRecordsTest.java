package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.similarity.FramedViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
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
        Mined mined = new CommunityMiner(few(500), Workers.ALL)
                .mined(FramedViews.of(generated.cases(), Optional.empty(), 0), EarlierGroups.NONE);
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

    @Test
    void goingOnFromKeptNeighboursGivesTheSameForShuffledRecordsAndForOneThreadOrTwo() throws IOException {
        List<MiningCase> cases = new ArrayList<>(GeneratedFaults.of(520, 90, 5).cases());
        EarlierRuns earlier = mining(2)
                .mineAndKeep(cases.subList(0, 500), EarlierRuns.NONE, Teaching.NONE, line -> {})
                .forTheNext();
        MinedRun run = mining(1).mineAndKeep(cases, earlier, Teaching.NONE, line -> {});
        Collections.shuffle(cases, new Random(7));
        assertThat(mining(2).mineAndKeep(cases, earlier, Teaching.NONE, line -> {}))
                .isEqualTo(run);
        assertThat(run.run().provenance().parameters()).containsEntry("frameRecords.exceptions", "500");
        assertThat(run.neighbours().values())
                .anySatisfy(kept -> assertThat(kept.points()).hasSizeGreaterThan(500));
    }

    @Test
    void goingOnFromKeptDrawsHardlyMovesARecord() throws IOException {
        List<MiningCase> cases = GeneratedFaults.of(2_150, 1).cases();
        PatternMining mining = new PatternMining(
                MinerParameters.DEFAULT.with(Parameter.RESAMPLINGS, 2), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        List<MiningCase> known = cases.subList(0, 2_100);
        MinedRun first = mining.mineAndKeep(known, EarlierRuns.NONE, Teaching.NONE, line -> {});
        assertThat(first.neighbours().values())
                .anySatisfy(kept -> assertThat(kept.draws().draws()).hasSize(1));
        PatternRun second = mining.mine(cases, first.forTheNext(), Teaching.NONE, line -> {});
        assertThat(changed(first.run(), second)).isLessThan(known.size() / 50);
    }

    /** Records of the first run whose pattern is another one in the second. */
    private static long changed(PatternRun first, PatternRun second) {
        Map<CaseId, PatternId> before = patterns(first);
        Map<CaseId, PatternId> after = patterns(second);
        return first.communities().keySet().stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .count();
    }

    private static Map<CaseId, PatternId> patterns(PatternRun run) {
        Map<CaseId, PatternId> patterns = new HashMap<>();
        run.patterns().forEach(pattern -> pattern.cases().forEach(id -> patterns.put(id, pattern.id())));
        return patterns;
    }

    private static PatternMining mining(int threads) {
        return new PatternMining(
                MinerChoice.COMMUNITIES, few(200), new Workers(threads), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static PatternRun mined(List<MiningCase> cases, int threads) {
        return mining(threads).mine(cases, line -> {});
    }
}
