package nl.weeffout.analytics.similarity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.indexer.wordvector.WordVectors;

/**
 * How alike terms are among themselves, so that records in other words for the same thing are alike too (soft cosine; Sidorov,
 * Gelbukh, Gómez-Adorno and Pinto 2014): 1 for a term with itself, the squared cosine of two words' vectors where it is above
 * {@value #LEAST} and one of them is among the nearest {@value #NEAREST} of the other, else 0. Keys and words without a vector
 * are like themselves alone. Costs every pair of words once.
 */
final class TermKernel {
    private static final double LEAST = .2;
    private static final int NEAREST = 5;

    private final int[][] others;
    private final float[][] likeness;

    private TermKernel(int[][] others, float[][] likeness) {
        this.others = others;
        this.likeness = likeness;
    }

    /** Each of so many terms is like itself alone. */
    static TermKernel identity(int terms) {
        return new TermKernel(new int[terms][0], new float[terms][0]);
    }

    /** Of words by their vectors. */
    static TermKernel of(String[] vocabulary) {
        WordVectors vectors = WordVectors.load();
        float[][] rows = Arrays.stream(vocabulary).map(vectors::vector).toArray(float[][]::new);
        List<SortedMap<Integer, Float>> alike = new ArrayList<>();
        for (int term = 0; term < rows.length; term++) {
            alike.add(new TreeMap<>());
        }
        Neighbours nearest = TextVectors.unit(rows, vectors.dimensions()).nearest(NEAREST, Workers.ALL);
        for (int term = 0; term < rows.length; term++) {
            for (int place = 0; place < nearest.count(term); place++) {
                double cosine = nearest.similarity(term, place);
                if (cosine > LEAST) {
                    float value = (float) (cosine * cosine);
                    alike.get(term).put(nearest.other(term, place), value);
                    alike.get(nearest.other(term, place)).put(term, value);
                }
            }
        }
        int[][] others = new int[rows.length][];
        float[][] likeness = new float[rows.length][];
        for (int term = 0; term < rows.length; term++) {
            others[term] = alike.get(term).keySet().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            likeness[term] = new float[others[term].length];
            int at = 0;
            for (float value : alike.get(term).values()) {
                likeness[term][at++] = value;
            }
        }
        return new TermKernel(others, likeness);
    }

    /** {@code x K y}, both by ascending term. */
    double product(int[] terms, float[] weights, int[] otherTerms, float[] otherWeights) {
        double sum = 0;
        for (int at = 0; at < terms.length; at++) {
            int term = terms[at];
            double shared = weight(term, otherTerms, otherWeights);
            for (int other = 0; other < others[term].length; other++) {
                shared += likeness[term][other] * weight(others[term][other], otherTerms, otherWeights);
            }
            sum += weights[at] * shared;
        }
        return sum;
    }

    /** The same with the other's weights by term. */
    double product(int[] terms, float[] weights, float[] otherWeights) {
        double sum = 0;
        for (int at = 0; at < terms.length; at++) {
            int term = terms[at];
            double shared = otherWeights[term];
            for (int other = 0; other < others[term].length; other++) {
                shared += likeness[term][other] * (double) otherWeights[others[term][other]];
            }
            sum += weights[at] * shared;
        }
        return sum;
    }

    private static double weight(int term, int[] terms, float[] weights) {
        int at = Arrays.binarySearch(terms, term);
        return at >= 0 ? weights[at] : 0;
    }

    void digest(MessageDigest digest) {
        for (int term = 0; term < others.length; term++) {
            ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + 2 * Integer.BYTES * others[term].length);
            buffer.putInt(others[term].length);
            for (int other = 0; other < others[term].length; other++) {
                buffer.putInt(others[term][other]).putFloat(likeness[term][other]);
            }
            digest.update(buffer.flip());
        }
    }

    /** {@code K x}. */
    TermWeights times(TermWeights weights) {
        TermWeights.Sum spread = new TermWeights.Sum();
        for (int at = 0; at < weights.size(); at++) {
            int term = weights.term(at);
            double weight = weights.weight(at);
            spread.add(term, weight);
            for (int other = 0; other < others[term].length; other++) {
                spread.add(others[term][other], weight * likeness[term][other]);
            }
        }
        return spread.get();
    }
}
