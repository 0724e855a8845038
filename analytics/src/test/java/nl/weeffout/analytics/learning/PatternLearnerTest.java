package nl.weeffout.analytics.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.domain.CaseId;
import org.junit.jupiter.api.Test;

class PatternLearnerTest {
    private static final int FAULTS = 8;
    private static final List<MiningCase> CASES = FaultCases.of(FAULTS, 80);
    private static final LearningSpace SPACE = LearningSpace.of(CASES, MinerParameters.DEFAULT, Workers.ALL);

    @Test
    void findsEveryRecordOfAFaultFromAnyThreeOfThem() {
        for (int fault = 0; fault < FAULTS; fault++) {
            Set<CaseId> wanted = fault(fault);
            PatternLearner learner =
                    new PatternLearner(SPACE, wanted.stream().sorted().limit(3).toList());
            ask(learner, wanted, 30);
            assertThat(learner.members()).as("fault " + fault).containsAll(wanted);
            assertThat(learner.members().size()).isLessThan(wanted.size() + 3);
        }
    }

    @Test
    void recordsThatDoNotBelongLeaveEvenUnasked() {
        Set<CaseId> wanted = fault(0);
        Set<CaseId> mixed = new TreeSet<>(wanted);
        mixed.addAll(fault(1));
        PatternLearner learner = new PatternLearner(SPACE, mixed);
        ask(learner, wanted, 16);
        assertThat(learner.members()).containsAll(wanted).hasSizeLessThan(wanted.size() + 3);
    }

    @Test
    void asksAboutEachRecordOnceAndThenAboutNone() {
        PatternLearner learner = new PatternLearner(SPACE, fault(2));
        Set<CaseId> asked = new HashSet<>();
        for (Optional<CaseId> next = learner.next(); next.isPresent(); next = learner.next()) {
            assertThat(asked.add(next.get())).isTrue();
            learner.answer(next.get(), fault(2).contains(next.get()));
        }
        assertThat(asked).hasSize(CASES.size());
        assertThat(learner.answers()).isEqualTo(CASES.size());
        assertThat(learner.members()).isEqualTo(fault(2));
    }

    @Test
    void ofSeveralAnswersAboutOneRecordTheLastCounts() {
        PatternLearner once = new PatternLearner(SPACE, fault(3));
        PatternLearner often = new PatternLearner(SPACE, fault(3));
        CaseId id = CASES.getLast().stored().id();
        once.answer(id, true);
        often.answer(id, false);
        often.answer(id, false);
        often.answer(id, true);
        assertThat(often.members()).isEqualTo(once.members()).contains(id);
        assertThat(often.answers()).isEqualTo(1);
    }

    @Test
    void whatIsAnsweredIsNeverOverruledAndTheOrderOfRecordsMakesNoDifference() {
        List<MiningCase> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(5));
        PatternLearner one = new PatternLearner(SPACE, fault(4));
        PatternLearner other =
                new PatternLearner(LearningSpace.of(shuffled, MinerParameters.DEFAULT, new Workers(1)), fault(4));
        Random random = new Random(6);
        Set<CaseId> yes = new HashSet<>();
        Set<CaseId> no = new HashSet<>();
        for (int answer = 0; answer < 40; answer++) {
            CaseId next = one.next().orElseThrow();
            assertThat(other.next()).contains(next);
            boolean belongs = random.nextBoolean();
            (belongs ? yes : no).add(next);
            one.answer(next, belongs);
            other.answer(next, belongs);
            assertThat(one.members()).containsAll(yes);
            assertThat(no).doesNotContainAnyElementsOf(one.members());
        }
        assertThat(other.members()).isEqualTo(one.members());
    }

    @Test
    void aRecordThatWasNotMinedCannotBeJudged() {
        PatternLearner learner = new PatternLearner(SPACE, fault(5));
        assertThatThrownBy(() -> learner.answer(new CaseId("elsewhere"), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere");
    }

    private static void ask(PatternLearner learner, Set<CaseId> wanted, int answers) {
        for (int answer = 0; answer < answers; answer++) {
            learner.next().ifPresent(id -> learner.answer(id, wanted.contains(id)));
        }
    }

    private static Set<CaseId> fault(int fault) {
        Set<CaseId> ids = new TreeSet<>();
        for (int number = fault * FaultCases.EACH; number < (fault + 1) * FaultCases.EACH; number++) {
            ids.add(CASES.get(number).stored().id());
        }
        return ids;
    }
}
