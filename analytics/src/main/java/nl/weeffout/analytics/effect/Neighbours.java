package nl.weeffout.analytics.effect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.pattern.WeeffoutLink;

/**
 * The patterns to which people may turn when another becomes less: those with the same weeffout or main regeling, those that a
 * question links with it, and those whose records come near its own.
 */
final class Neighbours {
    private final PatternRun run;
    private final Map<PatternId, CasePattern> patterns = new HashMap<>();
    private final Map<CaseId, Set<PatternId>> ofRecords = new HashMap<>();

    Neighbours(PatternRun run) {
        this.run = run;
        for (CasePattern pattern : run.patterns()) {
            patterns.put(pattern.id(), pattern);
            pattern.cases()
                    .forEach(id ->
                            ofRecords.computeIfAbsent(id, _ -> new HashSet<>()).add(pattern.id()));
        }
    }

    /** The patterns that a measure is against: one, those of a weeffout, or none in particular. */
    Set<PatternId> targets(Dimension what, String value) {
        Set<PatternId> targets = new TreeSet<>();
        switch (what) {
            case PATTERN -> targets.add(new PatternId(value));
            case WEEFFOUT -> run.rules().weeffout(value).map(Weeffout::patterns).ifPresent(targets::addAll);
            default -> {}
        }
        return targets;
    }

    /** Of these patterns, none of them among it. */
    Set<PatternId> of(Set<PatternId> targets) {
        Set<PatternId> near = new TreeSet<>();
        for (PatternId target : targets) {
            run.rules().links(target).stream()
                    .map((WeeffoutLink link) -> link.besides(target))
                    .forEach(near::add);
            for (Weeffout weeffout : run.rules().weeffouten()) {
                near.addAll(weeffout.patterns().contains(target) ? weeffout.patterns() : List.of());
            }
            String rule = rule(target);
            for (GroundProfile profile :
                    rule.isEmpty() ? List.<GroundProfile>of() : run.rules().profiles()) {
                if (rule(profile.pattern()).equals(rule)) {
                    near.add(profile.pattern());
                }
            }
            CasePattern pattern = patterns.get(target);
            if (pattern != null) {
                pattern.nearby().forEach(each -> near.addAll(ofRecords.getOrDefault(each.caseId(), Set.of())));
                pattern.cases().forEach(id -> near.addAll(ofRecords.getOrDefault(id, Set.of())));
            }
        }
        near.removeAll(targets);
        return near;
    }

    private String rule(PatternId pattern) {
        return run.rules()
                .profile(pattern)
                .flatMap(GroundProfile::mainRule)
                .map(rule -> rule.regeling())
                .orElse("");
    }
}
