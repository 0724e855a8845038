package nl.weeffout.analytics.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.indexer.dutch.DutchTerm;

/**
 * Weighted terms of each record, of length 1: {@code (1 + ln tf) (ln((1+N)/(1+df)) + 1)}.
 *
 * <p>Terms of one record say nothing about another and terms of more than 30 % of the records tell no fault apart; both
 * go. Keys and fields count twice. Costs one pass over the words and one over the terms.
 */
public final class TermVectors {
    private static final double GREATEST_SHARE = .3;
    /** Below this many records a share says nothing: ten copies of one record must still be alike. */
    private static final int ALWAYS_KEPT = 10;

    private final List<SortedMap<String, Double>> rows;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    /** A term's weight in a record. */
    private record Posting(int row, double weight) {}

    private TermVectors(List<SortedMap<String, Double>> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i)
                    .forEach((term, weight) -> postings.computeIfAbsent(term, key -> new ArrayList<>())
                            .add(new Posting(row, weight)));
        }
    }

    /** Weighs the records' terms, in the order given. */
    public static TermVectors of(List<MiningCase> cases) {
        List<SortedMap<String, Integer>> bags = new ArrayList<>();
        SortedMap<String, Integer> holders = new TreeMap<>();
        for (MiningCase each : cases) {
            SortedMap<String, Integer> bag = bag(each);
            bags.add(bag);
            bag.keySet().forEach(term -> holders.merge(term, 1, Integer::sum));
        }
        double most = Math.max(ALWAYS_KEPT, GREATEST_SHARE * cases.size());
        List<SortedMap<String, Double>> rows = new ArrayList<>();
        for (SortedMap<String, Integer> bag : bags) {
            SortedMap<String, Double> row = new TreeMap<>();
            bag.forEach((term, count) -> {
                int df = holders.getOrDefault(term, 0);
                if (df > 1 && df <= most) {
                    row.put(term, (1 + Math.log(count)) * (Math.log((1.0 + cases.size()) / (1 + df)) + 1));
                }
            });
            double length = Math.sqrt(
                    row.values().stream().mapToDouble(value -> value * value).sum());
            row.replaceAll((term, value) -> value / length);
            rows.add(row);
        }
        return new TermVectors(rows);
    }

    /** The record's weights by term; empty for a record that shares no term with another. */
    public SortedMap<String, Double> row(int index) {
        return rows.get(index);
    }

    public int size() {
        return rows.size();
    }

    /** Cosine of two records, 0 to 1. */
    public double cosine(int one, int other) {
        double sum = 0;
        for (var entry : rows.get(one).entrySet()) {
            sum += entry.getValue() * rows.get(other).getOrDefault(entry.getKey(), 0.0);
        }
        return Math.min(1, sum);
    }

    /** Cosines of one record with every record, by row. Costs the records that share a term with it, once for each term. */
    public double[] cosines(int one) {
        double[] sums = new double[rows.size()];
        rows.get(one).forEach((term, weight) -> {
            for (Posting posting : postings.getOrDefault(term, List.of())) {
                sums[posting.row()] += weight * posting.weight();
            }
        });
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.min(1, sums[i]);
        }
        return sums;
    }

    private static SortedMap<String, Integer> bag(MiningCase each) {
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
                field(bag, "huis=", exception.household().value());
            }
            case GrantCase grant -> field(bag, "cat=", grant.category().value());
        }
        return bag;
    }

    private static void field(SortedMap<String, Integer> bag, String prefix, String value) {
        if (!value.isBlank()) {
            bag.merge(prefix + value.strip().toLowerCase(Locale.ROOT), 2, Integer::sum);
        }
    }
}
