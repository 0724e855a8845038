package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * How much each record speaks of each ground of refusal, compared with the other records.
 *
 * <p>A record's sum over its sentences ({@link GroundWords}) minus the mean of all records, divided by their spread: what
 * every record says tells nothing of one. Cost: O(n) in words, twice; memory 4 bytes for each record and
 * ground. The result does not depend on the order of the records.
 */
public final class CaseGrounds {
    /** A record speaks of a ground from this many spreads above the mean. */
    static final double SPEAKS = 2;

    /** And from this many on where a whole term stands in it: a ground that many speak of lifts nobody far above the mean. */
    static final double SPEAKS_IN_A_TERM = 1;

    private final GroundWords words;
    private final List<MaatwerkCase> cases;
    private final Map<String, Integer> holders = new HashMap<>();
    private final float[][] deviations;
    private final List<BitSet> terms = new ArrayList<>();
    private int sentences;

    /**
     * Reads the records.
     *
     * @param cases in any order; rows below count along it
     */
    public CaseGrounds(List<? extends MaatwerkCase> cases, Thesaurus thesaurus) {
        this.cases = List.copyOf(cases);
        this.words = new GroundWords(thesaurus);
        for (MaatwerkCase each : cases) {
            for (RedactedText sentence : CaseTexts.sentences(each)) {
                GroundWords.stems(sentence).forEach(stem -> holders.merge(stem, 1, Integer::sum));
                sentences++;
            }
        }
        deviations = new float[cases.size()][];
        for (int row = 0; row < deviations.length; row++) {
            double[] sums = new double[grounds().size()];
            BitSet whole = new BitSet();
            for (RedactedText sentence : CaseTexts.sentences(this.cases.get(row))) {
                weigh(sentence, sums).forEach(whole::set);
            }
            terms.add(whole);
            deviations[row] = floats(sums);
        }
        standardise();
    }

    /** Adds what a sentence says; gives the grounds of which a whole term stands in it. */
    private Set<Integer> weigh(RedactedText sentence, double[] sums) {
        words.add(new TreeSet<>(GroundWords.stems(sentence)), this::rarity, sums);
        Set<Integer> whole = words.terms(sentence).keySet();
        whole.forEach(ground -> sums[ground] += GroundWords.WHOLE_TERM);
        return whole;
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
     * @param weight cosine with the ground's words, and more where a whole term stands in it: 0 to 1.3
     */
    public record Evidence(RedactedText sentence, double weight) {}

    /** The sentences of a record that speak of a ground, the clearest first. */
    public List<Evidence> evidence(int row, int ground) {
        List<Evidence> evidence = new ArrayList<>();
        for (RedactedText sentence : CaseTexts.sentences(cases.get(row))) {
            double[] sums = new double[grounds().size()];
            weigh(sentence, sums);
            if (sums[ground] > 0) {
                evidence.add(new Evidence(sentence, sums[ground]));
            }
        }
        evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        return evidence;
    }
}
