package nl.weeffout.indexer.wordvector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How much more often words stand near each other than by chance: positive pointwise mutual information,
 * {@code max(0, ln(C(w,c) Σ C(c)^.75 / (C(w) C(c)^.75)))}, with the contexts' counts raised to .75, as rare ones get too much
 * otherwise (Levy, Goldberg and Dagan 2015). Words count that stand in the texts {@value #FEWEST} times at least; a neighbour
 * at distance d counts {@code 1 / (1 + .25 (d-1))}, up to {@value #WINDOW} words away. Costs a pass over the texts.
 */
final class WordContexts {
    private static final int FEWEST = 8;
    private static final int WINDOW = 8;
    private static final double FALLING = .25;
    private static final double SMOOTHING = .75;
    private static final int UNKNOWN = -1;

    private final List<String> words;
    private final SparseMatrix information;

    private WordContexts(List<String> words, SparseMatrix information) {
        this.words = words;
        this.information = information;
    }

    /** @param texts each as the stems of its words, in order */
    static WordContexts of(List<List<String>> texts) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> text.forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.values().removeIf(count -> count < FEWEST);
        List<String> words = List.copyOf(counts.keySet());
        SortedMap<String, Integer> numbers = new TreeMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        int[] running =
                texts.stream().flatMapToInt(text -> numbered(text, numbers)).toArray();
        return new WordContexts(words, informative(near(running, words.size())));
    }

    /** The words' numbers, and behind them as many unknown ones as keep the next text out of reach. */
    private static IntStream numbered(List<String> text, SortedMap<String, Integer> numbers) {
        return IntStream.concat(
                text.stream().mapToInt(word -> numbers.getOrDefault(word, UNKNOWN)),
                IntStream.generate(() -> UNKNOWN).limit(WINDOW));
    }

    /** How often each word stands near each. */
    private static SparseMatrix near(int[] running, int words) {
        List<List<Integer>> places = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            places.add(new ArrayList<>());
        }
        for (int place = 0; place < running.length; place++) {
            if (running[place] != UNKNOWN) {
                places.get(running[place]).add(place);
            }
        }
        SparseMatrix near = new SparseMatrix(words);
        double[] sums = new double[words];
        for (int word = 0; word < words; word++) {
            Arrays.fill(sums, 0);
            for (int place : places.get(word)) {
                int last = Math.min(running.length - 1, place + WINDOW);
                for (int other = Math.max(0, place - WINDOW); other <= last; other++) {
                    if (other != place && running[other] != UNKNOWN) {
                        sums[running[other]] += 1 / (1 + FALLING * (Math.abs(other - place) - 1));
                    }
                }
            }
            near.set(word, sums);
        }
        return near;
    }

    private static SparseMatrix informative(SparseMatrix near) {
        double[] counts = near.rowSums();
        double[] smoothed =
                Arrays.stream(counts).map(count -> Math.pow(count, SMOOTHING)).toArray();
        double all = Arrays.stream(smoothed).sum();
        return near.mapped(
                (word, context, count) -> Math.max(0, Math.log(count * all / (counts[word] * smoothed[context]))));
    }

    /** In order. */
    List<String> words() {
        return words;
    }

    /** By word and context. */
    SparseMatrix information() {
        return information;
    }
}
