package nl.weeffout.analytics.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.SentenceVector;
import nl.weeffout.domain.CaseId;

/** How alike two sets of records are in what they speak of: by their terms, and by the centre of their sentence vectors. */
final class Meaning {
    private final Map<CaseId, SentenceVector> vectors = new HashMap<>();
    private final double[] mean;

    /** @param cases records of one kind, by id */
    Meaning(List<MiningCase> cases) {
        for (MiningCase each : cases) {
            each.knownVector().ifPresent(vector -> vectors.put(each.stored().id(), vector));
        }
        mean = sum(cases.stream().map(each -> each.stored().id()).toList());
        for (int dimension = 0; dimension < mean.length; dimension++) {
            mean[dimension] /= vectors.size();
        }
    }

    /**
     * 0 to 1: the mean of the terms' overlap (Dice) and of the cosine between the centres around that of all records, or the
     * overlap alone where either set has no vector.
     */
    double likeness(List<String> terms, List<CaseId> cases, List<String> otherTerms, List<CaseId> otherCases) {
        double byTerms = overlap(terms, otherTerms);
        double[] one = centre(cases);
        double[] other = centre(otherCases);
        return one.length == 0 || other.length == 0 ? byTerms : (byTerms + Math.max(0, cosine(one, other))) / 2;
    }

    private static double overlap(List<String> terms, List<String> otherTerms) {
        Set<String> one = lower(terms);
        Set<String> other = lower(otherTerms);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() && other.isEmpty() ? 0 : 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> lower(List<String> terms) {
        return terms.stream().map(term -> term.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Around the mean of all; empty where no record has a vector. */
    private double[] centre(List<CaseId> cases) {
        double[] centre = sum(cases);
        long known = cases.stream().filter(vectors::containsKey).count();
        for (int dimension = 0; dimension < centre.length; dimension++) {
            centre[dimension] = centre[dimension] / known - mean[dimension];
        }
        return centre;
    }

    private double[] sum(List<CaseId> cases) {
        double[] sum = new double[0];
        for (CaseId each : cases) {
            SentenceVector vector = vectors.get(each);
            if (vector != null) {
                sum = sum.length == 0 ? new double[vector.dimensions()] : sum;
                for (int dimension = 0; dimension < sum.length; dimension++) {
                    sum[dimension] += vector.value(dimension);
                }
            }
        }
        return sum;
    }

    private static double cosine(double[] one, double[] other) {
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int dimension = 0; dimension < one.length; dimension++) {
            product += one[dimension] * other[dimension];
            ones += one[dimension] * one[dimension];
            others += other[dimension] * other[dimension];
        }
        return ones == 0 || others == 0 ? 0 : product / Math.sqrt(ones * others);
    }
}
