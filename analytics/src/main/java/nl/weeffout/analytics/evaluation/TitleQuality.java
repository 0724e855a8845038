package nl.weeffout.analytics.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.Found;

/**
 * How well titles name their patterns: whoever searches with a title's words should find its members.
 *
 * @param unique share of the patterns whose title no other pattern of the run has
 * @param precision mean over the patterns of the share of members among the first five hits, or among as many hits as the
 *     pattern has members where those are fewer
 */
public record TitleQuality(double unique, double precision) {
    private static final int FIRST = 5;

    /** Measures all patterns of a run by a search over their records. */
    public static TitleQuality of(PatternRun run, CaseSearch search) {
        Map<String, Long> titles =
                run.patterns().stream().collect(Collectors.groupingBy(CasePattern::title, Collectors.counting()));
        return new TitleQuality(
                mean(run, pattern -> titles.getOrDefault(pattern.title(), 0L) == 1 ? 1.0 : 0.0),
                mean(run, pattern -> precision(pattern, search)));
    }

    /** The figures by the names under which {@code evaluate} gives them. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("titles.unique", unique);
        figures.put("titles.precision-at-5", precision);
        return figures;
    }

    private static double mean(PatternRun run, Function<CasePattern, Double> figure) {
        return run.patterns().stream().mapToDouble(figure::apply).average().orElse(1);
    }

    /** Of the first hits for a pattern's title among records of its kind. */
    static double precision(CasePattern pattern, CaseSearch search) {
        int wanted = Math.min(FIRST, pattern.size());
        Set<CaseId> members = new HashSet<>(pattern.cases());
        return (double) found(pattern, search).stream()
                        .limit(wanted)
                        .filter(members::contains)
                        .count()
                / wanted;
    }

    /** As search shows them. */
    private static List<CaseId> found(CasePattern pattern, CaseSearch search) {
        return search.search(CaseQuestion.of(pattern.title(), FIRST).ofKind(pattern.kind())).hits().stream()
                .map(Found.Hit::id)
                .toList();
    }
}
