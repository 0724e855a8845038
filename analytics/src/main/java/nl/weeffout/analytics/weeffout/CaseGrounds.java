package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * How much each record speaks of each ground of refusal, compared with the other records.
 *
 * <p>A record's sum over its sentences ({@link GroundWords}) minus the mean of all records, divided by their spread: what
 * every record says tells nothing of one. Cost: O(n) in words; memory 4 bytes for each word, and for each record and
 * ground. The result does not depend on the order of the records.
 */
public final class CaseGrounds {
    /** A record speaks of a ground from this many spreads above the mean. */
    static final double SPEAKS = 2;

    /** And from this many on where a whole term stands in it: a ground that many speak of lifts nobody far above the mean. */
    static final double SPEAKS_IN_A_TERM = 1;

    private final GroundWords words;
    private final List<List<Sentence>> records = new ArrayList<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final float[][] deviations;
    private final List<BitSet> terms = new ArrayList<>();
    private int sentences;

    /**
     * A sentence as it is weighed.
     *
     * @param stems each once, in order
     * @param whole grounds of which a whole term stands in it
     */
    private record Sentence(List<String> stems, List<Integer> whole) {}

    /**
     * Reads the records.
     *
     * @param cases in any order; rows below count along it
     */
    public CaseGrounds(List<? extends MaatwerkCase> cases, Thesaurus thesaurus) {
        this.words = new GroundWords(thesaurus);
        Map<String, String> spelt = new ConcurrentHashMap<>();
        records.addAll(Workers.ALL.map(
                cases,
                each -> CaseTexts.sentences(each).stream()
                        .map(text -> read(text, spelt))
                        .toList()));
        for (List<Sentence> read : records) {
            BitSet whole = new BitSet();
            for (Sentence sentence : read) {
                sentence.stems().forEach(stem -> holders.merge(stem, 1, Integer::sum));
                sentence.whole().forEach(whole::set);
                sentences++;
            }
            terms.add(whole);
        }
        deviations = Workers.ALL
                .map(records, read -> {
                    double[] sums = new double[grounds().size()];
                    read.forEach(sentence -> weigh(sentence, sums));
                    return floats(sums);
                })
                .toArray(float[][]::new);
        standardise();
    }

    /** @param spelt each stem seen, kept once for all sentences */
    private Sentence read(RedactedText text, Map<String, String> spelt) {
        return new Sentence(
                GroundWords.stems(text).stream()
                        .sorted()
                        .map(stem -> spelt.computeIfAbsent(stem, same -> same))
                        .toList(),
                List.copyOf(words.terms(text)));
    }

    /** Adds what a sentence says. */
    private void weigh(Sentence sentence, double[] sums) {
        words.add(sentence.stems(), this::rarity, sums);
        sentence.whole().forEach(ground -> sums[ground] += GroundWords.WHOLE_TERM);
    }

    private double rarity(String stem) {
        return Math.log((1.0 + sentences) / (1.0 + holders.getOrDefault(stem, 0)));
    }

    /**
     * Columns by mean and spread. A ground that hardly anybody speaks of has next to no spread of its own, in which a single
     * stray word would stand far out; so half of the variance is that of all grounds. The sums run in order of value, so that
     * the order of the rows is nothing to them.
     */
    private void standardise() {
        int columns = grounds().size();
        double[] means = new double[columns];
        double[] variances = new double[columns];
        for (int g = 0; g < columns; g++) {
            double[] column = new double[deviations.length];
            for (int row = 0; row < column.length; row++) {
                column[row] = deviations[row][g];
            }
            Arrays.sort(column);
            double mean = Arrays.stream(column).average().orElse(0);
            means[g] = mean;
            variances[g] = Arrays.stream(column)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
        }
        double usual = Arrays.stream(variances).average().orElse(0);
        for (int g = 0; g < columns; g++) {
            double spread = Math.sqrt((variances[g] + usual) / 2);
            for (float[] row : deviations) {
                row[g] = spread == 0 ? 0 : (float) ((row[g] - means[g]) / spread);
            }
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** The grounds, in the order of the thesaurus; numbers below count along it. */
    public List<Ground> grounds() {
        return words.grounds();
    }

    /** How many records were read. */
    public int size() {
        return deviations.length;
    }

    /** Spreads above (or below) the mean of all records. */
    public double deviation(int row, int ground) {
        return deviations[row][ground];
    }

    /** Whether a record speaks of a ground clearly more than others do. */
    public boolean speaks(int row, int ground) {
        return deviations[row][ground] >= (terms.get(row).get(ground) ? SPEAKS_IN_A_TERM : SPEAKS);
    }

    /**
     * A sentence and what it says of a ground.
     *
     * @param sentence its number among the record's, from 0
     * @param weight cosine with the ground's words, and more where a whole term stands in it: 0 to 1.3
     */
    public record Evidence(int sentence, double weight) {}

    /** The sentences of a record that speak of a ground, the clearest first, of equals the first. */
    public List<Evidence> evidence(int row, int ground) {
        List<Evidence> evidence = new ArrayList<>();
        for (int number = 0; number < records.get(row).size(); number++) {
            double[] sums = new double[grounds().size()];
            weigh(records.get(row).get(number), sums);
            if (sums[ground] > 0) {
                evidence.add(new Evidence(number, sums[ground]));
            }
        }
        evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        return evidence;
    }
}
