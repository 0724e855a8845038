package nl.weeffout.analytics.similarity;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;

/**
 * Weighted terms of each record, of length 1: {@code (1 + ln tf) (ln((1+N)/(1+df)) + 1)}.
 *
 * <p>Terms of one record say nothing about another and terms of more than 30 % of the records tell no fault apart; both
 * go. Keys and fields count twice. Records are compared by their soft cosine, in which terms that mean something alike count
 * as partly the same, see {@link TermKernel}. Costs one pass over the words and one over the terms.
 */
public final class TermVectors {
    private static final double GREATEST_SHARE = .3;
    /** Below this many records a share says nothing: ten copies of one record must still be alike. */
    private static final int ALWAYS_KEPT = 10;

    private final String[] vocabulary;
    private final int[][] terms;
    private final int[][] counts;
    private final float[][] weights;
    private final TermKernel kernel;
    private final int[][] holders;
    private final float[][] holderWeights;

    private TermVectors(String[] vocabulary, int[][] terms, int[][] counts, float[][] weights, TermKernel kernel) {
        this.vocabulary = vocabulary;
        this.kernel = kernel;
        this.terms = terms;
        this.counts = counts;
        this.weights = weights;
        int[] frequencies = frequencies(vocabulary.length, terms);
        holders = new int[vocabulary.length][];
        holderWeights = new float[vocabulary.length][];
        for (int term = 0; term < vocabulary.length; term++) {
            holders[term] = new int[frequencies[term]];
            holderWeights[term] = new float[frequencies[term]];
        }
        int[] filled = new int[vocabulary.length];
        for (int i = 0; i < terms.length; i++) {
            for (int at = 0; at < terms[i].length; at++) {
                int term = terms[i][at];
                holders[term][filled[term]] = i;
                holderWeights[term][filled[term]++] = weights[i][at];
            }
        }
    }

    private static TermVectors weighed(String[] vocabulary, int[][] terms, int[][] counts, TermKernel kernel) {
        return weighed(vocabulary, terms, counts, frequencies(vocabulary.length, terms), terms.length, kernel);
    }

    /** @param frequencies of each term among {@code n} records, whose rows need not be all of these */
    private static TermVectors weighed(
            String[] vocabulary, int[][] terms, int[][] counts, int[] frequencies, int n, TermKernel kernel) {
        float[][] weights = new float[terms.length][];
        for (int i = 0; i < weights.length; i++) {
            float[] row = new float[terms[i].length];
            for (int at = 0; at < row.length; at++) {
                row[at] = (float)
                        ((1 + Math.log(counts[i][at])) * (Math.log((1.0 + n) / (1 + frequencies[terms[i][at]])) + 1));
            }
            double length = Math.sqrt(kernel.product(terms[i], row, terms[i], row));
            for (int at = 0; at < row.length; at++) {
                row[at] = (float) (row[at] / length);
            }
            weights[i] = row;
        }
        return new TermVectors(vocabulary, terms, counts, weights, kernel);
    }

    private static int[] frequencies(int vocabulary, int[][] terms) {
        int[] frequencies = new int[vocabulary];
        for (int[] row : terms) {
            for (int term : row) {
                frequencies[term]++;
            }
        }
        return frequencies;
    }

    /** Weighs the records' terms, in the order given. */
    public static TermVectors of(List<MiningCase> cases) {
        return of(cases, IntStream.range(0, cases.size()).boxed().toList());
    }

    /** The same, but only what some of them say counts, and it weighs by how many of those say it. */
    static TermVectors of(List<MiningCase> cases, List<Integer> frame) {
        List<SortedMap<String, Integer>> bags = Workers.ALL.map(cases, TermVectors::bag);
        Map<String, Integer> frequencies = new HashMap<>();
        frame.forEach(row -> bags.get(row).keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        double most = Math.max(ALWAYS_KEPT, GREATEST_SHARE * frame.size());
        frequencies.values().removeIf(df -> df < 2 || df > most);
        String[] vocabulary = frequencies.keySet().stream().sorted().toArray(String[]::new);
        Map<String, Integer> numbers = new HashMap<>();
        int[] holding = new int[vocabulary.length];
        for (int term = 0; term < vocabulary.length; term++) {
            numbers.put(vocabulary[term], term);
            holding[term] = frequencies.getOrDefault(vocabulary[term], 0);
        }
        int[][] terms = new int[bags.size()][];
        int[][] counts = new int[bags.size()][];
        for (int i = 0; i < terms.length; i++) {
            int[] its = new int[bags.get(i).size()];
            int[] itsCounts = new int[its.length];
            int found = 0;
            for (var entry : bags.get(i).entrySet()) {
                Integer term = numbers.get(entry.getKey());
                if (term != null) {
                    its[found] = term;
                    itsCounts[found++] = entry.getValue();
                }
            }
            terms[i] = Arrays.copyOf(its, found);
            counts[i] = Arrays.copyOf(itsCounts, found);
        }
        return weighed(vocabulary, terms, counts, holding, frame.size(), TermKernel.of(vocabulary));
    }

    /**
     * As many records with the same terms, as often and as often together in one record, placed by chance, on longer records
     * more often.
     *
     * @param chosen the rows whose terms are taken
     */
    TermVectors scattered(List<Integer> chosen, Random random) {
        long[] upTo = new long[chosen.size()];
        long length = 0;
        SortedMap<Integer, List<Integer>> countsOf = new TreeMap<>();
        for (int at = 0; at < upTo.length; at++) {
            int row = chosen.get(at);
            length += terms[row].length;
            upTo[at] = length;
            for (int entry = 0; entry < terms[row].length; entry++) {
                countsOf.computeIfAbsent(terms[row][entry], term -> new ArrayList<>())
                        .add(counts[row][entry]);
            }
        }
        countsOf.values().removeIf(held -> held.size() < 2);
        List<SortedMap<Integer, Integer>> placed = new ArrayList<>();
        for (int at = 0; at < upTo.length; at++) {
            placed.add(new TreeMap<>());
        }
        for (var entry : countsOf.entrySet()) {
            for (int count : entry.getValue()) {
                int at;
                do {
                    int found = Arrays.binarySearch(upTo, random.nextLong(length) + 1);
                    at = found >= 0 ? found : -found - 1;
                    // Records without terms end where the one before them does.
                    while (at > 0 && upTo[at - 1] == upTo[at]) {
                        at--;
                    }
                } while (placed.get(at).putIfAbsent(entry.getKey(), count) != null);
            }
        }
        return weighed(
                vocabulary,
                placed.stream().map(row -> ints(row.keySet())).toArray(int[][]::new),
                placed.stream().map(row -> ints(row.values())).toArray(int[][]::new),
                kernel);
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The record's weights by term; empty for a record that shares no term with another. */
    public SortedMap<String, Double> row(int index) {
        SortedMap<String, Double> row = new TreeMap<>();
        for (int at = 0; at < terms[index].length; at++) {
            row.put(vocabulary[terms[index][at]], (double) weights[index][at]);
        }
        return row;
    }

    public int size() {
        return terms.length;
    }

    /** Whether a record shares a term with another. */
    boolean isKnown(int row) {
        return terms[row].length > 0;
    }

    /** Equal for records with the same terms, each as often. */
    Object content(int row) {
        return List.of(IntBuffer.wrap(terms[row]), IntBuffer.wrap(counts[row]));
    }

    /** The same records compared by equal terms alone. */
    public TermVectors literal() {
        return weighed(vocabulary, terms, counts, TermKernel.identity(vocabulary.length));
    }

    /** Some of the rows alone, with the weights that they have here. */
    TermVectors only(List<Integer> rows) {
        float[][] kept = rows.stream().map(row -> weights[row]).toArray(float[][]::new);
        return new TermVectors(
                vocabulary,
                rows.stream().map(row -> terms[row]).toArray(int[][]::new),
                rows.stream().map(row -> counts[row]).toArray(int[][]::new),
                kept,
                kernel);
    }

    /** Cosine of two records, 0 to 1. */
    public double cosine(int one, int other) {
        return Math.min(1, kernel.product(terms[one], weights[one], terms[other], weights[other]));
    }

    /** For each of some records the sum of its cosines with some others. Costs a look at every term, and each pair. */
    double[] sumsOfCosines(List<Integer> rows, List<Integer> others) {
        float[] dense = new float[vocabulary.length];
        double[] sums = new double[rows.size()];
        for (int other : others) {
            for (int at = 0; at < terms[other].length; at++) {
                dense[terms[other][at]] = weights[other][at];
            }
            for (int place = 0; place < sums.length; place++) {
                int row = rows.get(place);
                sums[place] += Math.min(1, kernel.product(terms[row], weights[row], dense));
            }
            for (int term : terms[other]) {
                dense[term] = 0;
            }
        }
        return sums;
    }

    /** The mean cosine of each of some records with the others of them; 0 for one alone. Costs one pass over their terms. */
    public double[] meanCosines(List<Integer> rows) {
        TermWeights spread = kernel.times(sums(rows));
        double[] means = new double[rows.size()];
        for (int place = 0; place < means.length; place++) {
            int row = rows.get(place);
            double sum = 0;
            for (int at = 0; at < terms[row].length; at++) {
                sum += weights[row][at] * spread.of(terms[row][at]);
            }
            double self = terms[row].length > 0 ? 1 : 0;
            means[place] = Math.clamp((sum - self) / Math.max(1, rows.size() - 1), 0, 1);
        }
        return means;
    }

    private TermWeights sums(List<Integer> rows) {
        TermWeights.Sum sums = new TermWeights.Sum();
        for (int row : rows) {
            for (int at = 0; at < terms[row].length; at++) {
                sums.add(terms[row][at], weights[row][at]);
            }
        }
        return sums.get();
    }

    /**
     * The mean cosine of every record with some records, by row; 0 where those are none. Costs the records that share a term
     * with any of them, once for each term.
     */
    public double[] meanCosinesWith(List<Integer> rows) {
        return meanCosinesWith(rows, Long.MAX_VALUE);
    }

    /**
     * About the same with bounded work: terms are followed the most telling first, until so many records were met, one as often
     * as it shares a term.
     */
    public double[] meanCosinesWith(List<Integer> rows, long most) {
        double[] means = new double[terms.length];
        TermWeights query = kernel.times(sums(rows));
        for (int at : RareTerms.followed(query, holders, most)) {
            int term = query.term(at);
            double weight = query.weight(at);
            for (int entry = 0; entry < holders[term].length; entry++) {
                means[holders[term][entry]] += weight / rows.size() * holderWeights[term][entry];
            }
        }
        return means;
    }

    /** Cosines of one record with every record, by row. Costs the records that share a term with it, once for each term. */
    public double[] cosines(int one) {
        double[] cosines = meanCosinesWith(List.of(one));
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = Math.min(1, cosines[i]);
        }
        return cosines;
    }

    /** The {@code count} records most alike to each by cosine, as far as they share a term. */
    public Neighbours nearest(int count, Workers workers) {
        int n = size();
        int[][] others = new int[n][];
        float[][] similarities = new float[n][];
        workers.each(n, () -> nearestOf(count, others, similarities));
        return new Neighbours(others, similarities);
    }

    /** The same, going on from what is known of it. */
    public Neighbours nearest(KnownNeighbours known, Workers workers) {
        return known.goneOn(ByTerms::new, workers);
    }

    /** Compares as {@link #cosines} does, term by term in their order. */
    private final class ByTerms implements KnownNeighbours.Comparison {
        private final double[] query = new double[vocabulary.length];

        @Override
        public float[] withAll(int row) {
            double[] all = cosines(row);
            float[] alike = new float[all.length];
            for (int i = 0; i < all.length; i++) {
                alike[i] = (float) all[i];
            }
            return alike;
        }

        @Override
        public float[] from(int row, int[] others) {
            TermWeights asked = kernel.times(sums(List.of(row)));
            for (int at = 0; at < asked.size(); at++) {
                query[asked.term(at)] = asked.weight(at);
            }
            float[] alike = new float[others.length];
            for (int at = 0; at < alike.length; at++) {
                int other = others[at];
                double sum = 0;
                for (int term = 0; term < terms[other].length; term++) {
                    sum += query[terms[other][term]] * weights[other][term];
                }
                alike[at] = (float) Math.min(1, sum);
            }
            for (int at = 0; at < asked.size(); at++) {
                query[asked.term(at)] = 0;
            }
            return alike;
        }
    }

    void digestVocabulary(MessageDigest digest) {
        for (String term : vocabulary) {
            digest.update(term.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        kernel.digest(digest);
    }

    void digest(int row, MessageDigest digest) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (1 + 2 * terms[row].length));
        buffer.putInt(terms[row].length);
        for (int at = 0; at < terms[row].length; at++) {
            buffer.putInt(terms[row][at]).putInt(counts[row][at]);
        }
        digest.update(buffer.flip());
    }

    /** About the same with bounded work for each record, for more of them than can be compared pair by pair. */
    public Neighbours nearly(int count, Workers workers) {
        return new RareTerms(terms, weights, holders, holderWeights).nearest(count, row -> mean(List.of(row)), workers);
    }

    /** The mean of some records, as another's terms are compared with it. */
    TermWeights mean(List<Integer> rows) {
        return kernel.times(sums(rows).dividedBy(rows.size()));
    }

    /** The mean cosine of each of some records with those of which a mean is given. */
    double[] meanCosines(List<Integer> rows, TermWeights mean) {
        double[] means = new double[rows.size()];
        for (int place = 0; place < means.length; place++) {
            int row = rows.get(place);
            for (int at = 0; at < terms[row].length; at++) {
                means[place] += weights[row][at] * mean.of(terms[row][at]);
            }
        }
        return means;
    }

    /** For each group of records one that says what all of them say, of length 1. */
    TermVectors summed(List<List<Integer>> groups) {
        int[][] summed = new int[groups.size()][];
        int[][] once = new int[groups.size()][];
        float[][] sums = new float[groups.size()][];
        for (int group = 0; group < summed.length; group++) {
            TermWeights sum = sums(groups.get(group));
            TermWeights spread = kernel.times(sum);
            double squares = 0;
            for (int at = 0; at < spread.size(); at++) {
                squares += spread.weight(at) * sum.of(spread.term(at));
            }
            summed[group] = sum.terms();
            once[group] = new int[summed[group].length];
            Arrays.fill(once[group], 1);
            sums[group] = new float[summed[group].length];
            for (int at = 0; at < sum.size(); at++) {
                sums[group][at] = (float) (sum.weight(at) / Math.sqrt(squares));
            }
        }
        return new TermVectors(vocabulary, summed, once, sums, kernel);
    }

    private IntConsumer nearestOf(int count, int[][] others, float[][] similarities) {
        NearestRows best = new NearestRows(Math.min(count, size()));
        return i -> {
            double[] all = cosines(i);
            for (int j = 0; j < all.length; j++) {
                if (j != i && all[j] > 0) {
                    best.offer(j, (float) all[j]);
                }
            }
            best.drain(i, others, similarities);
        };
    }

    /** How often each term stands in a record: stems, and behind a prefix such as {@code reg=} keys and fields, twice. */
    public static SortedMap<String, Integer> bag(MiningCase each) {
        SortedMap<String, Integer> bag = new TreeMap<>();
        for (DutchTerm word : each.words()) {
            bag.merge(word.stem(), 1, Integer::sum);
        }
        each.terms().regelingen().forEach(key -> bag.merge("reg=" + key, 2, Integer::sum));
        each.terms().organisaties().forEach(key -> bag.merge("org=" + key, 2, Integer::sum));
        each.terms().category().forEach(key -> bag.merge("cat=" + key, 2, Integer::sum));
        switch (each.stored().content()) {
            case ExceptionCase exception -> {
                field(bag, "leef=", exception.lifeDomain().value());
                exception.regelingen().forEach(typed -> words(bag, typed));
                exception.organisaties().forEach(typed -> words(bag, typed));
                words(bag, exception.lifeDomain());
            }
            case GrantCase grant -> {
                field(bag, "cat=", grant.category().value());
                words(bag, grant.category());
                words(bag, grant.supplier());
            }
        }
        return bag;
    }

    /** What stands in a field counts as it would in the text, twice. */
    private static void words(SortedMap<String, Integer> bag, RedactedText field) {
        DutchAnalysis.load().terms(field.value()).forEach(word -> bag.merge(word.stem(), 2, Integer::sum));
    }

    private static void field(SortedMap<String, Integer> bag, String prefix, String value) {
        if (!value.isBlank()) {
            bag.merge(prefix + value.strip().toLowerCase(Locale.ROOT), 2, Integer::sum);
        }
    }
}
