package nl.weeffout.analytics.learning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.NeighbourhoodOverlap;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Neighbours;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;

/**
 * How alike the records of one kind are to somebody who judges patterns, in three views: the cosine of words and fields (L),
 * that of sentence vectors (T), and how far neighbourhoods overlap (J); see {@link Likeness} for the unit. Made once for all
 * patterns, at the cost of comparing all pairs; the similarities of one record with all others then cost one pass over them.
 */
public final class LearningSpace {
    /** So many records tell what a record has in common with all. */
    private static final int TELLING = 1_000;

    private final List<CaseId> ids;
    private final Map<CaseId, Integer> rows = new HashMap<>();
    private final CaseViews views;
    private final Neighbours overlap;
    private final Spread byWords;
    private final Spread byTexts;
    private final Spread byOverlap;

    private LearningSpace(List<CaseId> ids, CaseViews views, Neighbours overlap) {
        this.ids = ids;
        this.views = views;
        this.overlap = overlap;
        this.byWords = new Spread(ids.size());
        this.byTexts = new Spread(ids.size());
        this.byOverlap = new Spread(ids.size());
        for (int row = 0; row < ids.size(); row++) {
            rows.put(ids.get(row), row);
        }
        measureSpread();
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

    /** Of more records than are telling, some are taken at even distances. */
    private void measureSpread() {
        int telling = Math.min(TELLING, size());
        for (int number = 0; number < telling; number++) {
            int one = (int) ((long) number * size() / telling);
            double[] words = views.words().cosines(one);
            double[] texts = textCosines(one);
            for (int row = 0; row < size(); row++) {
                if (row != one) {
                    byWords.add(row, words[row]);
                    byTexts.add(row, texts[row]);
                }
            }
        }
        for (int row = 0; row < size(); row++) {
            for (int place = 0; place < overlap.count(row); place++) {
                byOverlap.add(row, overlap.similarity(row, place));
            }
            byOverlap.addNothing(row, size() - 1 - overlap.count(row));
        }
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

    /** How alike each record is to one; what it says of itself means nothing. */
    Likeness likeness(int one) {
        double[] words = views.words().cosines(one);
        double[] texts = textCosines(one);
        double[] overlapping = new double[size()];
        for (int place = 0; place < overlap.count(one); place++) {
            overlapping[overlap.other(one, place)] = overlap.similarity(one, place);
        }
        for (int row = 0; row < size(); row++) {
            words[row] = byWords.standardised(row, words[row]);
            texts[row] = byTexts.standardised(row, texts[row]);
            overlapping[row] = byOverlap.standardised(row, overlapping[row]);
        }
        return new Likeness(words, texts, overlapping);
    }

    private double[] textCosines(int one) {
        double[] cosines = new double[size()];
        for (int row = 0; !views.texts().isEmpty() && row < cosines.length; row++) {
            cosines[row] = views.texts().cosine(one, row);
        }
        return cosines;
    }
}
