package nl.weeffout.api.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.learning.LearningSpace;
import nl.weeffout.analytics.learning.PatternLearner;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * Answers about the greatest pattern of a run, until the next question stands there.
 *
 * @param times of each answer
 */
record LearningBench(List<Duration> times) {
    private static final int ANSWERS = 60;

    static LearningBench measure(List<MiningCase> cases, PatternRun run) {
        LearningSpace space = LearningSpace.of(cases, MinerParameters.DEFAULT, Workers.ALL);
        List<Duration> times = new ArrayList<>();
        run.patterns().stream().max(Comparator.comparingInt(CasePattern::size)).ifPresent(pattern -> {
            PatternLearner learner = new PatternLearner(space, pattern.cases());
            Optional<CaseId> asked = learner.next();
            for (int answer = 0; answer < ANSWERS; answer++) {
                boolean belongs = answer % 2 == 0;
                long start = System.nanoTime();
                asked.ifPresent(id -> learner.answer(id, belongs));
                asked = learner.next();
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
        });
        return new LearningBench(times);
    }
}
