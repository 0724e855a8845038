package nl.weeffout.indexer.redact.name;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.weeffout.indexer.redact.name.TextWords.Word;

/**
 * Says of each word how likely it is part of a person's name: a linear-chain conditional random field over features of the
 * word, its neighbours and the tables. The probabilities are exact marginals, by the forward-backward algorithm (Rabiner
 * 1989). Linear in the number of words. Thread safe.
 */
public final class NameTagger {
    /** Words that are tagged together; a longer text is cut, so that memory stays bounded. */
    private static final int WINDOW = 400;

    /** Around a word that may be a name this many are tagged on each side: what goes on in it, and what it goes on from. */
    private static final int NEIGHBOURS = 2;

    private static final String TRAINED = "naamwijzer.bin.gz";

    private static final int LABELS = TaggerWeights.LABELS;

    private final TaggerWeights weights;
    private final WordFeatures features;
    private final double[][] transitions = new double[LABELS][LABELS];

    NameTagger(TaggerWeights weights, WordFeatures features) {
        this.weights = weights;
        this.features = features;
        for (int from = 0; from < LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                transitions[from][to] = Math.exp(weights.transition(from, to));
            }
        }
    }

    /** The tagger that comes with the program. */
    public static NameTagger trained(WordFeatures features) {
        try (InputStream in = NameTagger.class.getResourceAsStream(TRAINED)) {
            if (in == null) {
                throw new IllegalStateException("resource " + TRAINED + " is missing from the program");
            }
            return new NameTagger(
                    TaggerWeights.read(new BufferedInputStream(new GZIPInputStream(in), 1 << 16)), features);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tags words in their order.
     *
     * @param parts what each is of the name of a thing
     *
     * @return for each word its probabilities
     */
    public List<Tag> tag(List<Word> words, List<KnownThings.Part> parts) {
        WordFeatures.OfText ofText = features.of(words, parts);
        boolean[] near = near(ofText, words.size());
        List<Tag> tags = new ArrayList<>(words.size());
        long[] buffer = new long[WordFeatures.MOST];
        int from = 0;
        while (from < near.length) {
            int to = from;
            while (to < near.length && near[to] == near[from] && to - from < WINDOW) {
                to++;
            }
            if (near[from]) {
                for (double[] marginals : marginals(ofText, from, to, buffer)) {
                    tags.add(new Tag(marginals[TaggerWeights.BEGIN], marginals[TaggerWeights.INSIDE]));
                }
            } else {
                tags.addAll(Collections.nCopies(to - from, Tag.NONE));
            }
            from = to;
        }
        return tags;
    }

    /** Words that may be names, and their neighbours: with all others the tagger need not be bothered. */
    private static boolean[] near(WordFeatures.OfText ofText, int size) {
        boolean[] near = new boolean[size];
        int end = 0;
        for (int i = 0; i < size; i++) {
            if (ofText.mayBeName(i)) {
                int from = Math.max(end, i - NEIGHBOURS);
                end = Math.min(size, i + NEIGHBOURS + 1);
                Arrays.fill(near, from, end, true);
            }
        }
        return near;
    }

    /**
     * Probabilities of a word.
     *
     * @param begins that a name begins with it
     * @param inside that a name that began before goes on in it
     */
    public record Tag(double begins, double inside) {
        private static final Tag NONE = new Tag(0, 0);

        /** That it is part of a name. */
        public double name() {
            return begins + inside;
        }
    }

    /**
     * By word and label. Forward and backward values are scaled to sum to one at each word (Rabiner 1989, V.A), so that
     * neither can run out of range.
     */
    private double[][] marginals(WordFeatures.OfText ofText, int from, int to, long[] buffer) {
        int size = to - from;
        double[][] potentials = new double[size][];
        double[][] forward = new double[size][];
        for (int i = 0; i < size; i++) {
            potentials[i] = potentials(ofText, from + i, buffer);
            forward[i] = potentials[i].clone();
            if (i > 0) {
                for (int label = 0; label < LABELS; label++) {
                    double sum = 0;
                    for (int before = 0; before < LABELS; before++) {
                        sum += forward[i - 1][before] * transitions[before][label];
                    }
                    forward[i][label] *= sum;
                }
            }
            scale(forward[i]);
        }
        double[] backward = {1, 1, 1};
        for (int i = size - 1; i >= 0; i--) {
            double[] next = new double[LABELS];
            if (i > 0) {
                for (int before = 0; before < LABELS; before++) {
                    for (int label = 0; label < LABELS; label++) {
                        next[before] += transitions[before][label] * potentials[i][label] * backward[label];
                    }
                }
                scale(next);
            }
            for (int label = 0; label < LABELS; label++) {
                forward[i][label] *= backward[label];
            }
            scale(forward[i]);
            backward = next;
        }
        return forward;
    }

    /** Of the labels at a word, by its features alone; the greatest is 1. */
    private double[] potentials(WordFeatures.OfText ofText, int word, long[] buffer) {
        double[] scores = weights.scores(buffer, ofText.features(word, buffer));
        double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
        for (int label = 0; label < LABELS; label++) {
            scores[label] = Math.exp(scores[label] - most);
        }
        return scores;
    }

    private static void scale(double[] values) {
        double sum = values[0] + values[1] + values[2];
        for (int label = 0; label < LABELS; label++) {
            values[label] /= sum;
        }
    }
}
