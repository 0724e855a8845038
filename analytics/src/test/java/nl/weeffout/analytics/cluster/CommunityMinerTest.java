package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.FramedViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.SentenceVector;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.dutch.DutchTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records of invented words: every fault has a few of its own, the rest is drawn from what all records use. */
class CommunityMinerTest {
    private static final int FAULT = 12;
    private static final int FAULTS = 8;

    @Test
    void findsEveryFaultAndIsSureOfIt() {
        List<MinedGroup> groups = groups(cases(FAULTS, 60, false), MinerParameters.DEFAULT);
        for (int fault = 0; fault < FAULTS; fault++) {
            int first = fault * FAULT;
            assertThat(groups).as("fault " + fault).anySatisfy(group -> {
                assertThat(group.rows().stream().filter(row -> row / FAULT == first / FAULT))
                        .hasSizeGreaterThan(9);
                assertThat(group.size()).isLessThan(16);
                assertThat(group.strength()).isGreaterThan(.5);
            });
        }
    }

    @Test
    void isSureOfNothingWhereNothingBelongsTogether() {
        assertThat(groups(cases(0, 200, true), MinerParameters.DEFAULT))
                .allSatisfy(group -> assertThat(group.strength()).isLessThan(.5));
    }

    @Test
    void givesTheSameForShuffledRecordsAndForOneThreadOrTwo() {
        List<MiningCase> cases = cases(FAULTS, 60, true);
        var run = new PatternMining(
                        MinerParameters.DEFAULT,
                        java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))
                .mine(cases, line -> {});
        Collections.shuffle(cases, new Random(9));
        for (int threads = 1; threads <= 2; threads++) {
            assertThat(new PatternMining(
                                    MinerChoice.COMMUNITIES,
                                    MinerParameters.DEFAULT,
                                    new Workers(threads),
                                    java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))
                            .mine(cases, line -> {}))
                    .isEqualTo(run);
        }
        assertThat(run.patterns()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(MinerChoice.class)
    void runningAgainOnTheSameRecordsChangesNothing(MinerChoice miner) {
        List<MiningCase> cases = cases(FAULTS, 60, true);
        PatternMining mining = new PatternMining(miner, MinerParameters.DEFAULT, new Workers(2), Clock.systemUTC());
        PatternRun first = mining.mine(cases, line -> {});
        PatternRun run = first;
        for (int again = 0; again < 3; again++) {
            Collections.shuffle(cases, new Random(again));
            run = mining.mine(cases, EarlierRuns.of(List.of(run), miner.key()), line -> {});
            assertThat(run.changes()).isEmpty();
            assertThat(run.patterns()).isEqualTo(first.patterns());
            assertThat(run.members()).isEqualTo(first.members());
        }
        assertThat(first.patterns()).isNotEmpty();
    }

    @Test
    void goingOnGivesTheSameForShuffledRecordsAndForOneThreadOrTwo() {
        List<MiningCase> cases = cases(FAULTS, 60, true);
        List<MiningCase> known = new ArrayList<>(cases);
        Collections.shuffle(known, new Random(4));
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        PatternMining mining = new PatternMining(MinerParameters.DEFAULT, clock);
        EarlierRuns earlier = EarlierRuns.of(
                List.of(mining.mine(known.subList(0, known.size() * 8 / 10), line -> {})), "communities");
        PatternRun run = mining.mine(cases, earlier, line -> {});
        Collections.shuffle(cases, new Random(9));
        for (int threads = 1; threads <= 2; threads++) {
            assertThat(new PatternMining(MinerChoice.COMMUNITIES, MinerParameters.DEFAULT, new Workers(threads), clock)
                            .mine(cases, earlier, line -> {}))
                    .isEqualTo(run);
        }
        assertThat(run.changes()).isNotEmpty();
    }

    @Test
    void anIdOfAPatternThatVanishedIsNotGivenAgain() {
        PatternMining mining = new PatternMining(MinerParameters.DEFAULT, Clock.systemUTC());
        List<MiningCase> cases = cases(FAULTS, 60, false);
        PatternRun first = mining.mine(cases, line -> {});
        List<MiningCase> rest = cases.subList(FAULT, cases.size());
        PatternRun second = mining.mine(rest, EarlierRuns.of(List.of(first), "communities"), line -> {});
        PatternRun third = mining.mine(cases, EarlierRuns.of(List.of(second), "communities"), line -> {});
        var gone = first.patterns().stream()
                .map(CasePattern::id)
                .filter(id -> second.patterns().stream()
                        .noneMatch(pattern -> pattern.id().equals(id)))
                .toList();
        assertThat(gone).isNotEmpty();
        assertThat(third.patterns()).extracting(CasePattern::id).doesNotContainAnyElementsOf(gone);
        assertThat(third.changes()).extracting(PatternChange::key).contains("new");
    }

    @Test
    void aRecordWithoutAVectorIsStillFoundByItsWords() {
        List<MiningCase> cases = cases(FAULTS, 60, true);
        cases.set(0, cases.getFirst().wordsOnly());
        assertThat(groups(cases, MinerParameters.DEFAULT))
                .anySatisfy(group -> assertThat(group.rows()).contains(0, 1, 2, 3));
    }

    @Test
    void copiesOfOneRecordStandTogetherHoweverMany() {
        List<MiningCase> cases = cases(2, 60, false);
        MiningCase copied = cases.getFirst();
        for (int copy = 0; copy < 20; copy++) {
            cases.add(new MiningCase(stored(1_000 + copy), copied.terms(), copied.words()));
        }
        assertThat(groups(cases, MinerParameters.DEFAULT))
                .anySatisfy(group -> assertThat(group.rows())
                        .contains(0)
                        .containsAll(IntStream.range(cases.size() - 20, cases.size())
                                .boxed()
                                .toList()));
    }

    @Test
    void aMemberThatResemblesTheRestTooLittleLeaves() {
        MinerParameters untrimmed = MinerParameters.DEFAULT.with(Parameter.TRIM, 0);
        MinerParameters strict = MinerParameters.DEFAULT.with(Parameter.TRIM, .9);
        List<MiningCase> cases = cases(FAULTS, 60, false);
        CaseViews views = CaseViews.of(cases);
        int all = members(groups(cases, untrimmed));
        assertThat(members(groups(cases, strict))).isLessThan(all);
        for (MinedGroup group : groups(cases, strict)) {
            MinedGroup whole = groups(cases, untrimmed).stream()
                    .filter(each -> each.rows().containsAll(group.rows()))
                    .findFirst()
                    .orElseThrow();
            double[] means = views.meanCosines(whole.rows());
            double[] sorted = java.util.Arrays.stream(means).sorted().toArray();
            double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            assertThat(group.rows())
                    .containsExactlyElementsOf(IntStream.range(0, means.length)
                            .filter(at -> means[at] >= .9 * median)
                            .mapToObj(at -> whole.rows().get(at))
                            .toList());
        }
    }

    private static int members(List<MinedGroup> groups) {
        return groups.stream().mapToInt(MinedGroup::size).sum();
    }

    private static List<MinedGroup> groups(List<MiningCase> cases, MinerParameters parameters) {
        return new CommunityMiner(parameters, new Workers(2))
                .mined(FramedViews.of(cases, Optional.empty(), 0), EarlierGroups.NONE)
                .groups();
    }

    private static List<MiningCase> cases(int faults, int others, boolean vectors) {
        Random random = new Random(1);
        List<MiningCase> cases = new ArrayList<>();
        for (int number = 0; number < faults * FAULT + others; number++) {
            int fault = number / FAULT;
            List<String> words = new ArrayList<>(random.ints(25, 0, 300)
                    .mapToObj(word -> "common" + (int) Math.sqrt(word * 300.0))
                    .toList());
            float[] vector = new float[16];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) random.nextGaussian();
            }
            if (fault < faults) {
                for (int word = 0; word < 8; word++) {
                    words.add("fault" + fault + "x" + random.nextInt(12));
                }
                vector[fault] += 4;
            }
            cases.add(new MiningCase(
                    stored(number),
                    CaseTerms.NONE,
                    words.stream()
                            .map(word -> new DutchTerm(word, word, 0, word.length()))
                            .collect(Collectors.toList()),
                    vectors ? new SentenceVector(vector) : null));
        }
        return cases;
    }

    private static StoredCase stored(int number) {
        GrantCase grant = new GrantCase(
                new CaseId(String.format(java.util.Locale.ROOT, "A-%04d", number)),
                LocalDate.of(2019, 1, 1),
                new Municipality("Zaanstad", "GM0479", null),
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                BigDecimal.TEN,
                null,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                null);
        return new StoredCase(
                grant, 1, number, Set.of(), null, List.of(), List.of(), new SourceLine("f.csv", number + 1));
    }
}
