package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Neighbours;
import nl.weeffout.analytics.similarity.SentenceVector;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.Test;

class SharedRowsTest {
    private static final int EACH = 8;
    private static final MinerParameters LOOSE =
            MinerParameters.DEFAULT.with(Parameter.SHARED, .5).with(Parameter.TIGHTNESS, .1);

    /** Two groups, and a row of the first that says what the members of both say. */
    private static List<MiningCase> cases() {
        List<MiningCase> cases = new ArrayList<>();
        Random random = new Random(2);
        for (int number = 0; number < 2 * EACH; number++) {
            cases.add(saying(number, number < EACH ? List.of(0) : List.of(1), random));
        }
        cases.add(saying(2 * EACH, List.of(0, 1), random));
        for (int number = 2 * EACH + 1; number < 80; number++) {
            cases.add(saying(number, List.of(), random));
        }
        return cases;
    }

    private static MiningCase saying(int number, List<Integer> faults, Random random) {
        List<String> words = new ArrayList<>();
        float[] vector = new float[8];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        for (int word = 0; word < 8; word++) {
            words.add("common" + random.nextInt(200));
        }
        for (int fault : faults) {
            for (int word = 0; word < 8; word++) {
                words.add("fault" + fault + "x" + random.nextInt(10));
            }
            vector[fault] += 6;
        }
        return FaultCases.saying(number, words, new SentenceVector(vector));
    }

    private static List<Integer> rows(int from, int to) {
        List<Integer> rows = new ArrayList<>();
        for (int row = from; row < to; row++) {
            rows.add(row);
        }
        return rows;
    }

    @Test
    void aRowThatFitsAnotherGroupAsItsMembersDoIsShared() {
        CaseViews views = CaseViews.of(cases());
        Neighbours overlap = NeighbourhoodOverlap.of(views, LOOSE, Workers.ALL);
        List<Integer> first = rows(0, EACH);
        first.add(2 * EACH);
        assertThat(SharedRows.of(List.of(first, rows(EACH, 2 * EACH)), overlap, views, LOOSE))
                .containsExactly(List.of(), List.of(2 * EACH));
    }

    @Test
    void aRowOutsideEveryGroupIsNotShared() {
        CaseViews views = CaseViews.of(cases());
        Neighbours overlap = NeighbourhoodOverlap.of(views, LOOSE, Workers.ALL);
        assertThat(SharedRows.of(List.of(rows(0, EACH), rows(EACH, 2 * EACH)), overlap, views, LOOSE))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void nothingIsSharedWhereMembersWouldHaveToBeFarMoreTypicalThanUsual() {
        CaseViews views = CaseViews.of(cases());
        MinerParameters never = LOOSE.with(Parameter.SHARED, 10);
        Neighbours overlap = NeighbourhoodOverlap.of(views, never, Workers.ALL);
        List<Integer> first = rows(0, EACH);
        first.add(2 * EACH);
        assertThat(SharedRows.of(List.of(first, rows(EACH, 2 * EACH)), overlap, views, never))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void everyRecordIsAtHomeInOnePatternAtMostAndSharedOnesAreMembers() {
        List<MiningCase> cases = new ArrayList<>(FaultCases.of(8, 80));
        PatternRun run = mine(cases);
        Set<CaseId> home = new HashSet<>();
        for (CasePattern pattern : run.patterns()) {
            assertThat(home).doesNotContainAnyElementsOf(pattern.home());
            home.addAll(pattern.home());
            assertThat(pattern.cases()).containsAll(pattern.shared());
        }
        assertThat(run.patterns()).allSatisfy(pattern -> assertThat(home).containsAll(pattern.shared()));
        Collections.shuffle(cases, new Random(9));
        assertThat(mine(cases).patterns()).isEqualTo(run.patterns());
    }

    private static PatternRun mine(List<MiningCase> cases) {
        return new PatternMining(LOOSE, Clock.systemUTC()).mine(cases, message -> {});
    }
}
