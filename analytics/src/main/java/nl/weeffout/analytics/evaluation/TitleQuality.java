package nl.weeffout.analytics.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult.Hit;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.dutch.DutchAnalysis;

/**
 * How well titles name their patterns: whoever searches with a title's words should find its members.
 *
 * @param unique share of the patterns whose title no other pattern of the run has
 * @param precision mean over the patterns of the share of members among the first five hits, or among as many hits as the
 *     pattern has members where those are fewer
 */
public record TitleQuality(double unique, double precision) {
    private static final int FIRST = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*");

    /** Measures all patterns of a run by the index that holds their records. */
    public static TitleQuality of(PatternRun run, SearchIndex index) {
        Map<String, Long> titles =
                run.patterns().stream().collect(Collectors.groupingBy(CasePattern::title, Collectors.counting()));
        return new TitleQuality(
                mean(run, pattern -> titles.getOrDefault(pattern.title(), 0L) == 1 ? 1.0 : 0.0),
                mean(run, pattern -> precision(pattern, index)));
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
    static double precision(CasePattern pattern, SearchIndex index) {
        int wanted = Math.min(FIRST, pattern.size());
        Set<CaseId> members = new HashSet<>(pattern.cases());
        return (double) found(pattern, index).stream()
                        .limit(wanted)
                        .filter(members::contains)
                        .count()
                / wanted;
    }

    /** Records with all words of the title first, as search shows them, then those with any, by the sum of their scores. */
    private static List<CaseId> found(CasePattern pattern, SearchIndex index) {
        List<String> words = WORD.matcher(pattern.title())
                .results()
                .map(MatchResult::group)
                .filter(word -> !DutchAnalysis.load().terms(word).isEmpty())
                .toList();
        Map<CaseId, Double> scores = new HashMap<>();
        for (String word : words) {
            search(word, SearchRequest.MAXIMUM_LIMIT, pattern, index)
                    .forEach(hit -> scores.merge(hit.id(), hit.score(), Double::sum));
        }
        Set<CaseId> all = search(pattern.title(), FIRST, pattern, index).stream()
                .map(Hit::id)
                .collect(Collectors.toSet());
        return scores.keySet().stream()
                .sorted(Comparator.comparing((CaseId id) -> !all.contains(id))
                        .thenComparing(id -> -scores.getOrDefault(id, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<Hit> search(String query, int limit, CasePattern pattern, SearchIndex index) {
        return index.search(SearchRequest.forQuery(query, limit).ofKind(pattern.kind()))
                .hits();
    }
}
