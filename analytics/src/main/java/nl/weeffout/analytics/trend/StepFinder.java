package nl.weeffout.analytics.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds where the rate of a series changes: the cut of least cost by PELT (Killick, Fearnhead and Eckley, Optimal detection of
 * changepoints with a linear computational cost, Journal of the American Statistical Association 107, 2012), a change costing
 * what only the given share of series without any change would pay. That price is found by drawing the same number of events
 * anew, so it holds for a handful of events too, where no approximation does. Assumes events that befall independently of each
 * other, or a dispersion that says how much more they vary.
 */
public final class StepFinder {
    private static final int ENOUGH = 20;

    private final double level;
    private final int shortest;
    private final int draws;
    private final long seed;

    /**
     * @param level share of the series without any change in which one is found all the same, such as .05
     * @param shortest how many periods a rate lasts at least
     * @param draws how many series are drawn, 1 / level at least
     */
    public StepFinder(double level, int shortest, int draws, long seed) {
        if (!(level > 0 && level < 1) || draws + 1 < 1 / level) {
            throw new IllegalArgumentException("level " + level + " with " + draws + " draws");
        }
        if (shortest < 1) {
            throw new IllegalArgumentException("a rate of " + shortest + " periods");
        }
        this.level = level;
        this.shortest = shortest;
        this.draws = draws;
        this.seed = seed;
    }

    /** Where events vary no more than independent ones. */
    public Steps find(CountSeries series) {
        return find(series, 1);
    }

    /**
     * Costs the square of the periods for each draw; a series that is clearly flat takes few of them.
     *
     * @param dispersion how many times as much counts vary about their mean as independent events do, at least 1
     */
    public Steps find(CountSeries series, double dispersion) {
        if (series.total() == 0 || series.length() < 2 * shortest) {
            return new Steps(List.of(), 1);
        }
        Segments segments = new Segments(series);
        long[] before = before(series);
        double gain = segments.gain(before, shortest) / dispersion;
        double[] chanceGains = new double[draws];
        SplittableRandom random = new SplittableRandom(seed);
        Redrawn redrawn = new Redrawn(series, 0, series.length());
        int drawn = 0;
        int greater = 0;
        int flat = Math.max(ENOUGH, (int) Math.ceil(level * (draws + 1)));
        while (drawn < draws && greater < flat) {
            long[] counts = new long[series.length()];
            redrawn.addTo(counts, random);
            double chanceGain = segments.gain(before(series.with(counts)), shortest);
            chanceGains[drawn] = chanceGain;
            greater += chanceGain >= gain ? 1 : 0;
            drawn++;
        }
        double chance = (greater + 1.0) / (drawn + 1);
        if (chance > level) {
            return new Steps(List.of(), chance);
        }
        Arrays.sort(chanceGains);
        int above = (int) Math.floor(level * (draws + 1));
        double price = chanceGains[draws - above] * dispersion;
        return new Steps(cut(segments, before, price), chance);
    }

    private List<Integer> cut(Segments segments, long[] before, double price) {
        int length = before.length - 1;
        double[] best = new double[length + 1];
        int[] last = new int[length + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -price;
        List<Integer> candidates = new ArrayList<>();
        for (int to = shortest; to <= length; to++) {
            candidates.add(to - shortest);
            for (int from : candidates) {
                double cost = best[from] + segments.cost(before, from, to) + price;
                if (cost < best[to]) {
                    best[to] = cost;
                    last[to] = from;
                }
            }
            double bound = best[to];
            int end = to;
            candidates.removeIf(from -> best[from] + segments.cost(before, from, end) > bound);
        }
        List<Integer> starts = new ArrayList<>();
        for (int at = last[length]; at > 0; at = last[at]) {
            starts.add(at);
        }
        Collections.reverse(starts);
        return starts;
    }

    private static long[] before(CountSeries series) {
        long[] before = new long[series.length() + 1];
        for (int at = 0; at < series.length(); at++) {
            before[at + 1] = before[at] + series.count(at);
        }
        return before;
    }
}
