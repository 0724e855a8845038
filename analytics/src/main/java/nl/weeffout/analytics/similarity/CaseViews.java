package nl.weeffout.analytics.similarity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The records to be mined in both views.
 *
 * @param words weighted terms, by row
 * @param texts sentence vectors, by row; empty where no encoder is used
 */
public record CaseViews(TermVectors words, TextVectors texts) {
    /** Bytes that tell one record from what it said before. */
    private static final int SHORT = 12;

    public CaseViews {
        if (words.size() != texts.size()) {
            throw new IllegalArgumentException(
                    words.size() + " records by words are not " + texts.size() + " by their vectors");
        }
    }

    public static CaseViews of(List<MiningCase> cases) {
        return of(cases, IntStream.range(0, cases.size()).boxed().toList());
    }

    /**
     * The same measured by some of the records alone: words weigh by how many of those hold them, and words that fewer than two
     * of those hold do not count; vectors lie around the mean of those.
     *
     * @param frame rows of these, in order, at least one where there are any
     */
    public static CaseViews of(List<MiningCase> cases, List<Integer> frame) {
        return new CaseViews(TermVectors.of(cases, frame), TextVectors.of(cases, frame));
    }

    /** Equal where some records say the same, in words that weigh the same and are as alike among themselves. Costs their terms and vectors, and all pairs of words that are alike. */
    String fingerprint(List<Integer> rows) {
        MessageDigest digest = sha256();
        words.digestVocabulary(digest);
        for (int row : rows) {
            digestRow(row, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Equal where a record says the same, in the same vocabulary. */
    String fingerprint(int row) {
        MessageDigest digest = sha256();
        digestRow(row, digest);
        return HexFormat.of().formatHex(digest.digest(), 0, SHORT);
    }

    private void digestRow(int row, MessageDigest digest) {
        words.digest(row, digest);
        texts.digest(row, digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    public int size() {
        return words.size();
    }

    /**
     * How alike each of some records is to the others of them: the mean cosine, as a mean over the views that show the record;
     * -1 to 1, and 0 for one alone.
     */
    public double[] meanCosines(List<Integer> rows) {
        double[] means = words.meanCosines(rows);
        double[] byText = texts.meanCosines(rows);
        for (int place = 0; place < means.length; place++) {
            if (texts.isKnown(rows.get(place))) {
                means[place] = (means[place] + byText[place]) / 2;
            }
        }
        return means;
    }

    /** What some records are in the mean, so that others can be compared with all of them at once. */
    public static final class Centre {
        private final TermWeights words;
        private final float[] text;

        private Centre(TermWeights words, float[] text) {
            this.words = words;
            this.text = text;
        }
    }

    /** Costs one pass over the records. */
    public Centre centre(List<Integer> rows) {
        return new Centre(words.mean(rows), texts.mean(rows));
    }

    /**
     * How alike each of some records is to some others, none of them among the first: the mean cosine, as a mean over the views
     * that show the record. Costs one pass over the first.
     */
    public double[] meanCosines(List<Integer> rows, Centre others) {
        double[] means = words.meanCosines(rows, others.words);
        double[] byText = texts.meanCosines(rows, others.text);
        for (int place = 0; place < means.length; place++) {
            if (texts.isKnown(rows.get(place))) {
                means[place] = (means[place] + byText[place]) / 2;
            }
        }
        return means;
    }

    /** Each group of records as one: the sum of their words, the mean of their vectors. */
    public CaseViews summed(List<List<Integer>> groups) {
        return new CaseViews(words.summed(groups), texts.summed(groups));
    }

    /** The mean cosine of a record with some others, itself left out, as a mean over the views that show it. Compares each pair. */
    public double meanCosine(int row, List<Integer> others) {
        double byWords = 0;
        double byText = 0;
        int count = 0;
        for (int other : others) {
            if (other != row) {
                byWords += words.cosine(row, other);
                byText += texts.cosine(row, other);
                count++;
            }
        }
        double means = texts.isKnown(row) ? (byWords + byText) / 2 : byWords;
        return means / Math.max(1, count);
    }

    /** The same for some records, none of them among the others. */
    public double[] meanCosines(List<Integer> rows, List<Integer> others) {
        double[] means = words.sumsOfCosines(rows, others);
        for (int place = 0; place < means.length; place++) {
            int row = rows.get(place);
            if (texts.isKnown(row)) {
                double byText = 0;
                for (int other : others) {
                    byText += texts.cosine(row, other);
                }
                means[place] = (means[place] + byText) / 2;
            }
            means[place] /= Math.max(1, others.size());
        }
        return means;
    }

    /** Rows that look the same in every view, each list in order, the smallest row first. A row without content is alone. */
    public List<List<Integer>> alike() {
        Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
        for (int row = 0; row < size(); row++) {
            Object known = words.isKnown(row) || texts.isKnown(row) ? 0 : row;
            alike.computeIfAbsent(List.of(known, words.content(row), texts.content(row)), key -> new ArrayList<>())
                    .add(row);
        }
        return List.copyOf(alike.values());
    }

    /** Some of the rows alone, weighed as they are here. */
    public CaseViews only(List<Integer> rows) {
        return new CaseViews(words.only(rows), texts.only(rows));
    }

    /**
     * Records of as many words and of vectors spread as widely, in which nothing belongs together but by chance.
     *
     * @param most how many; of more, some are drawn
     */
    public CaseViews scattered(int most, Random random) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            rows.add(row);
        }
        if (rows.size() > most) {
            Collections.shuffle(rows, random);
            rows = rows.subList(0, most).stream().sorted().toList();
        }
        return new CaseViews(words.scattered(rows, random), texts.scattered(rows, random));
    }
}
