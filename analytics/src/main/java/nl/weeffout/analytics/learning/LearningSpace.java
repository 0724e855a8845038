package nl.weeffout.analytics.learning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.NeighbourhoodOverlap;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Neighbours;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;

/**
 * How alike the records of one kind are to somebody who judges patterns: {@code L + T + J}, the cosine of words and fields,
 * that of sentence vectors, and how far neighbourhoods overlap. Made once for all patterns, at the cost of comparing all
 * pairs; the similarities of one record with all others then cost one pass over them.
 */
public final class LearningSpace {
    private final List<CaseId> ids;
    private final Map<CaseId, Integer> rows = new HashMap<>();
    private final CaseViews views;
    private final Neighbours overlap;
    private final double[] means;

    private LearningSpace(List<CaseId> ids, CaseViews views, Neighbours overlap) {
        this.ids = ids;
        this.views = views;
        this.overlap = overlap;
        for (int row = 0; row < ids.size(); row++) {
            rows.put(ids.get(row), row);
        }
        this.means = means();
    }

    /** @param cases of one kind, in any order */
    public static LearningSpace of(List<MiningCase> cases, MinerParameters parameters, Workers workers) {
        List<MiningCase> sorted = cases.stream()
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .toList();
        CaseViews views = CaseViews.of(sorted);
        return new LearningSpace(
                sorted.stream().map(each -> each.stored().id()).toList(),
                views,
                NeighbourhoodOverlap.of(views, parameters, workers));
    }

    int size() {
        return ids.size();
    }

    CaseId id(int row) {
        return ids.get(row);
    }

    Optional<Integer> row(CaseId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** How alike each record is to one, by row. */
    double[] similarities(int one) {
        double[] similarities = views.words().cosines(one);
        if (!views.texts().isEmpty()) {
            for (int row = 0; row < similarities.length; row++) {
                similarities[row] += views.texts().cosine(one, row);
            }
        }
        for (int place = 0; place < overlap.count(one); place++) {
            similarities[overlap.other(one, place)] += overlap.similarity(one, place);
        }
        return similarities;
    }

    /** How alike a record is to the others in the mean. */
    double meanSimilarity(int row) {
        return means[row];
    }

    private double[] means() {
        List<Integer> all = IntStream.range(0, size()).boxed().toList();
        double[] means = views.words().meanCosines(all);
        double[] byText = views.texts().meanCosines(all);
        for (int row = 0; row < means.length; row++) {
            double overlapping = 0;
            for (int place = 0; place < overlap.count(row); place++) {
                overlapping += overlap.similarity(row, place);
            }
            means[row] += byText[row] + overlapping / Math.max(1, size() - 1);
        }
        return means;
    }
}
