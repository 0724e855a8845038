package nl.weeffout.analytics.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Means of what rankings reach, by what was asked: {@code queries.paraphrase}. In the order in which they were added. */
public final class SearchFigures {
    private final Map<String, Map<Ranking, Mean>> means = new LinkedHashMap<>();

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }

    void add(String asked, Ranking ranking, double value) {
        means.computeIfAbsent(asked, key -> new EnumMap<>(Ranking.class))
                .computeIfAbsent(ranking, key -> new Mean())
                .add(value);
    }

    /** The means, each between 0 and 1. */
    public Map<String, Map<Ranking, Double>> table() {
        Map<String, Map<Ranking, Double>> table = new LinkedHashMap<>();
        means.forEach((asked, rankings) -> {
            Map<Ranking, Double> row = new EnumMap<>(Ranking.class);
            rankings.forEach((ranking, mean) -> row.put(ranking, mean.value()));
            table.put(asked, Collections.unmodifiableMap(row));
        });
        return table;
    }

    /** The same by the names under which {@code evaluate} gives them: {@code search.queries.paraphrase.words}. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        table().forEach((asked, rankings) ->
                rankings.forEach((ranking, value) -> figures.put("search." + asked + "." + ranking.key(), value)));
        return figures;
    }
}
