package nl.weeffout.indexer.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * Patterns that a question may name.
 *
 * @param cases the records of each, by its id
 * @param titles what each is called, by its id
 */
public record KnownPatterns(Map<String, List<CaseId>> cases, Map<String, String> titles) {
    /** No pattern is known. */
    public static final KnownPatterns NONE = new KnownPatterns(Map.of(), Map.of());

    public KnownPatterns {
        cases = Map.copyOf(cases);
        titles = Map.copyOf(titles);
    }

    /** Those of a run; none where nothing was mined yet. */
    public static KnownPatterns of(Optional<PatternRun> run) {
        List<CasePattern> patterns = run.map(PatternRun::patterns).orElse(List.of());
        return new KnownPatterns(
                patterns.stream()
                        .collect(Collectors.toMap(pattern -> pattern.id().value(), CasePattern::cases)),
                patterns.stream()
                        .collect(Collectors.toMap(pattern -> pattern.id().value(), CasePattern::title)));
    }
}
