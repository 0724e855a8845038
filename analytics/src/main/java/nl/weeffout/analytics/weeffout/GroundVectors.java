package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.thesaurus.Ground;

/**
 * What the sentences of a group of records say of grounds, as one vector.
 *
 * <p>Each ground has a prototype sentence, 'Afgewezen: ' and its label. {@code g(s)} is the greatest cosine of a sentence
 * with a prototype, both minus the mean of all sentences. A record is {@code Σ softmax(10 g(s)) v(s)}, minus the mean of
 * records, of length 1; a group is the mean of its records, of length 1. Cost: one vector for each sentence of the groups'
 * records.
 */
final class GroundVectors {
    private static final double SHARPNESS = 10;

    private final Function<String, float[]> vectors;
    private final List<String> prototypes;

    /**
     * @param vectors of sentences, all of one length
     */
    GroundVectors(List<Ground> grounds, Function<String, float[]> vectors) {
        this.vectors = vectors;
        this.prototypes = grounds.stream()
                .map(ground -> "Afgewezen: " + ground.concept().label() + ".")
                .toList();
    }

    /**
     * One vector for each group, of length 1 (of 0 where its records have no sentence).
     *
     * @param groups records of each group; the means are over all of them, a record in two groups counting twice
     */
    List<double[]> of(List<List<MaatwerkCase>> groups) {
        List<List<List<double[]>>> sentences = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (List<MaatwerkCase> group : groups) {
            List<List<double[]>> records = new ArrayList<>();
            for (MaatwerkCase each : group) {
                List<double[]> own = new ArrayList<>();
                for (RedactedText sentence : CaseTexts.sentences(each)) {
                    own.add(vector(sentence.value()));
                }
                records.add(own);
                all.addAll(own);
            }
            sentences.add(records);
        }
        int length = vector(prototypes.getFirst()).length;
        double[] mean = mean(all, length);
        List<double[]> centred = prototypes.stream()
                .map(text -> Dense.unit(minus(vector(text), mean)))
                .toList();
        List<List<double[]>> records = sentences.stream()
                .map(group -> group.stream()
                        .filter(own -> !own.isEmpty())
                        .map(own -> weighted(own, mean, centred))
                        .toList())
                .toList();
        double[] middle = mean(records.stream().flatMap(List::stream).toList(), length);
        return records.stream()
                .map(group -> Dense.unit(mean(
                        group.stream()
                                .map(record -> Dense.unit(minus(record, middle)))
                                .toList(),
                        length)))
                .toList();
    }

    private double[] vector(String text) {
        float[] floats = vectors.apply(text);
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    private static double[] weighted(List<double[]> sentences, double[] mean, List<double[]> prototypes) {
        double[] sum = new double[mean.length];
        double total = 0;
        for (double[] sentence : sentences) {
            double[] direction = Dense.unit(minus(sentence, mean));
            double nearest = prototypes.stream()
                    .mapToDouble(prototype -> Dense.dot(direction, prototype))
                    .max()
                    .orElse(0);
            double weight = Math.exp(SHARPNESS * nearest);
            total += weight;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * sentence[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= total;
        }
        return sum;
    }

    private static double[] mean(List<double[]> vectors, int length) {
        double[] mean = new double[length];
        for (double[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }
}
