package nl.weeffout.analytics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.learning.LearningSpace;
import nl.weeffout.analytics.learning.PatternLearner;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * What an analyst who is never wrong makes of patterns by answering questions. Of each labelled pattern that a shown one seeds
 * (as {@link PatternQuality} has it), the best of those is taken, and the label gives the answers; F1 is a mean over them.
 */
public final class LearningQuality {
    /** Answers for each pattern, and for all together. */
    private static final int EACH = 60;

    private static final int TOGETHER = 120;

    private final List<MiningCase> cases;
    private final MinerParameters parameters;

    /** @param cases all that were mined */
    public LearningQuality(List<MiningCase> cases, MinerParameters parameters) {
        this.cases = List.copyOf(cases);
        this.parameters = parameters;
    }

    private record Pupil(Set<CaseId> wanted, PatternLearner learner) {
        void ask() {
            learner.next().ifPresent(id -> learner.answer(id, wanted.contains(id)));
        }

        double f1() {
            Set<CaseId> members = learner.members();
            long common = members.stream().filter(wanted::contains).count();
            return 2.0 * common / (members.size() + wanted.size());
        }
    }

    /** By name, such as {@code learning.grants.f1-of-60-each}. */
    public Map<String, Double> figures(PatternRun run, Labels labels) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            List<MiningCase> ofKind = cases.stream()
                    .filter(each -> each.stored().content().kind() == kind)
                    .toList();
            List<CasePattern> shown = run.patterns().stream()
                    .filter(pattern -> pattern.kind() == kind)
                    .toList();
            LearningSpace space = LearningSpace.of(ofKind, parameters, Workers.ALL);
            Set<CaseId> ids = new java.util.HashSet<>();
            ofKind.forEach(each -> ids.add(each.stored().id()));
            String name = "learning." + kind.key() + ".";
            List<Pupil> pupils = pupils(space, shown, labels.patterns(ids));
            figures.put(name + "f1-of-none", mean(pupils));
            for (int answer = 0; answer < TOGETHER && !pupils.isEmpty(); answer++) {
                pupils.get(answer % pupils.size()).ask();
            }
            figures.put(name + "f1-of-120-together", mean(pupils));
            List<Pupil> anew = pupils(space, shown, labels.patterns(ids));
            for (Pupil pupil : anew) {
                for (int answer = 0; answer < EACH; answer++) {
                    pupil.ask();
                }
            }
            figures.put(name + "f1-of-60-each", mean(anew));
        }
        return figures;
    }

    private static List<Pupil> pupils(LearningSpace space, List<CasePattern> shown, Map<String, Set<CaseId>> gold) {
        List<Pupil> pupils = new ArrayList<>();
        gold.values()
                .forEach(wanted -> best(shown, wanted)
                        .ifPresent(
                                pattern -> pupils.add(new Pupil(wanted, new PatternLearner(space, pattern.cases())))));
        return pupils;
    }

    private static Optional<CasePattern> best(List<CasePattern> shown, Set<CaseId> wanted) {
        return shown.stream()
                .filter(pattern -> common(pattern, wanted) >= 3 && common(pattern, wanted) >= .4 * pattern.size())
                .max(Comparator.comparingDouble(
                        pattern -> 2.0 * common(pattern, wanted) / (pattern.size() + wanted.size())));
    }

    private static long common(CasePattern pattern, Set<CaseId> wanted) {
        return pattern.cases().stream().filter(wanted::contains).count();
    }

    private static double mean(List<Pupil> pupils) {
        return pupils.stream().mapToDouble(Pupil::f1).average().orElse(0);
    }
}
