package nl.weeffout.analytics.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds bursts: an automaton whose state {@code i} brings events at {@code s^i} times the usual rate, and pays {@code gamma ln
 * n} for each state that it climbs among n periods; its cheapest way through the counts tells when it was high (Kleinberg,
 * Bursty and hierarchical structure in streams, KDD 2002). Only those bursts are told that weigh more than nearly all do in
 * redrawn counts: the automaton by itself finds one in most flat series.
 */
public final class BurstFinder {
    private static final double STEP = 2;
    private static final double CLIMB = 1;
    private static final int STATES = 4;
    private static final int ENOUGH = 20;

    private final double level;
    private final int draws;
    private final long seed;

    /**
     * @param level share of the series without any burst in which one is found all the same
     * @param draws how many series are drawn, 1 / level at least
     */
    public BurstFinder(double level, int draws, long seed) {
        if (!(level > 0 && level < 1) || draws + 1 < 1 / level) {
            throw new IllegalArgumentException("level " + level + " with " + draws + " draws");
        }
        this.level = level;
        this.draws = draws;
        this.seed = seed;
    }

    /**
     * Costs the periods for each draw.
     *
     * @param dispersion how many times as much counts vary about their mean as independent events do, at least 1
     * @return by their first period; a higher burst within another stands after it
     */
    public List<Burst> find(CountSeries series, double dispersion) {
        List<Burst> found = bursts(series).stream()
                .map(burst -> new Burst(burst.from(), burst.to(), burst.state(), burst.weight() / dispersion))
                .toList();
        double heaviest = found.stream().mapToDouble(Burst::weight).max().orElse(0);
        if (heaviest == 0) {
            return List.of();
        }
        SplittableRandom random = new SplittableRandom(seed);
        Redrawn redrawn = new Redrawn(series, 0, series.length());
        List<Double> chances = new ArrayList<>();
        int greater = 0;
        int flat = Math.max(ENOUGH, (int) Math.ceil(level * (draws + 1)));
        for (int drawn = 0; drawn < draws && greater < flat; drawn++) {
            long[] counts = new long[series.length()];
            redrawn.addTo(counts, random);
            double weight = bursts(series.with(counts)).stream()
                    .mapToDouble(Burst::weight)
                    .max()
                    .orElse(0);
            chances.add(weight);
            greater += weight >= heaviest ? 1 : 0;
        }
        if (greater >= flat) {
            return List.of();
        }
        chances.sort(Comparator.reverseOrder());
        double needed = chances.get((int) Math.floor(level * (draws + 1)) - 1);
        return found.stream().filter(burst -> burst.weight() > needed).toList();
    }

    private static List<Burst> bursts(CountSeries series) {
        int periods = series.length();
        double usual = series.total() / series.exposure(0, periods);
        double climb = CLIMB * Math.log(periods);
        double[] cost = new double[STATES];
        int[][] from = new int[periods][STATES];
        for (int period = 0; period < periods; period++) {
            double[] next = new double[STATES];
            for (int state = 0; state < STATES; state++) {
                double best = Double.POSITIVE_INFINITY;
                for (int before = 0; before < STATES; before++) {
                    double way = (period == 0 ? (before == 0 ? 0 : Double.POSITIVE_INFINITY) : cost[before])
                            + Math.max(0, state - before) * climb;
                    if (way < best) {
                        best = way;
                        from[period][state] = before;
                    }
                }
                next[state] = best - likelihood(series, period, usual, state);
            }
            cost = next;
        }
        int[] states = new int[periods];
        int state = 0;
        for (int each = 1; each < STATES; each++) {
            state = cost[each] < cost[state] ? each : state;
        }
        for (int period = periods - 1; period >= 0; period--) {
            states[period] = state;
            state = from[period][state];
        }
        List<Burst> bursts = new ArrayList<>();
        for (int high = 1; high < STATES; high++) {
            int start = -1;
            for (int period = 0; period <= periods; period++) {
                boolean inside = period < periods && states[period] >= high;
                if (inside && start < 0) {
                    start = period;
                } else if (!inside && start >= 0) {
                    double weight = 0;
                    for (int at = start; at < period; at++) {
                        weight += likelihood(series, at, usual, high) - likelihood(series, at, usual, 0);
                    }
                    bursts.add(new Burst(start, period, high, weight));
                    start = -1;
                }
            }
        }
        bursts.sort(Comparator.comparingInt(Burst::from).thenComparingInt(Burst::state));
        return bursts;
    }

    /** The logarithm of how likely the count of a period is in a state, but for what is the same in each. */
    private static double likelihood(CountSeries series, int period, double usual, int state) {
        double rate = usual * Math.pow(STEP, state);
        return series.count(period) * Math.log(rate) - rate * series.exposure(period);
    }
}
