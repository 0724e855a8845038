package nl.weeffout.analytics.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.SentenceVector;
import nl.weeffout.analytics.similarity.TermVectors;

/**
 * How terms weigh and where the middle of the sentence vectors lies, learnt from records of one kind, so that a record that
 * was not among them can be compared with them. Weights are those of {@link TermVectors}.
 */
final class PatternSpace {
    private static final double GREATEST_SHARE = .3;
    private static final int ALWAYS_KEPT = 10;

    private final List<String> vocabulary;
    private final SortedMap<String, Integer> numbers;
    private final double[] rarity;
    private final double[] mean;

    private PatternSpace(List<String> vocabulary, SortedMap<String, Integer> numbers, double[] rarity, double[] mean) {
        this.vocabulary = vocabulary;
        this.numbers = numbers;
        this.rarity = rarity;
        this.mean = mean;
    }

    /** @param cases in the order of their ids, as sums run in it */
    static PatternSpace of(List<MiningCase> cases) {
        SortedMap<String, Integer> frequencies = new TreeMap<>();
        cases.forEach(each -> TermVectors.bag(each).keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        double most = Math.max(ALWAYS_KEPT, GREATEST_SHARE * cases.size());
        List<String> vocabulary = new ArrayList<>();
        SortedMap<String, Integer> numbers = new TreeMap<>();
        List<Double> rarity = new ArrayList<>();
        frequencies.forEach((term, df) -> {
            if (df > 1 && df <= most) {
                numbers.put(term, vocabulary.size());
                vocabulary.add(term);
                rarity.add(Math.log((1.0 + cases.size()) / (1 + df)) + 1);
            }
        });
        return new PatternSpace(
                List.copyOf(vocabulary),
                numbers,
                rarity.stream().mapToDouble(each -> each).toArray(),
                mean(cases));
    }

    private static double[] mean(List<MiningCase> cases) {
        List<SentenceVector> vectors =
                cases.stream().flatMap(each -> each.knownVector().stream()).toList();
        double[] mean = new double[vectors.isEmpty() ? 0 : vectors.getFirst().dimensions()];
        for (SentenceVector vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector.value(d) / vectors.size();
            }
        }
        return mean;
    }

    /** Terms that weigh. */
    int terms() {
        return vocabulary.size();
    }

    /** A term as {@link TermVectors#bag} names it. */
    String term(int number) {
        return vocabulary.get(number);
    }

    /** 0 where no record has a vector. */
    int dimensions() {
        return mean.length;
    }

    CasePoint point(MiningCase each) {
        SortedMap<Integer, Double> weights = new TreeMap<>();
        TermVectors.bag(each).forEach((term, count) -> {
            Integer number = numbers.get(term);
            if (number != null) {
                weights.put(number, (1 + Math.log(count)) * rarity[number]);
            }
        });
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        return new CasePoint(
                weights.keySet().stream().mapToInt(number -> number).toArray(),
                weights.values().stream().mapToDouble(weight -> weight / length).toArray(),
                each.knownVector().map(this::direction).orElseGet(() -> new double[0]));
    }

    private double[] direction(SentenceVector vector) {
        double[] direction = new double[mean.length];
        double squares = 0;
        for (int d = 0; d < direction.length; d++) {
            direction[d] = vector.value(d) - mean[d];
            squares += direction[d] * direction[d];
        }
        for (int d = 0; d < direction.length; d++) {
            direction[d] = squares > 0 ? direction[d] / Math.sqrt(squares) : 0;
        }
        return direction;
    }
}
