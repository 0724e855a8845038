package nl.weeffout.analytics.effect;

import java.util.Collection;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in euros.
 *
 * @param known how many there are
 * @param lowerQuartile between two amounts in proportion (type 7 of Hyndman and Fan, The American Statistician 50, 1996)
 * @param upperQuartile likewise
 * @param medianInterval two of the amounts between which the median of all like them lies with a confidence of 95 % at least
 *     (order statistics; David and Nagaraja, Order Statistics, 2003, section 7.1), or null where there are fewer than six
 */
public record AmountSummary(
        int known,
        double lowest,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double highest,
        double total,
        @Nullable Interval medianInterval) {
    private static final double TAIL = .025;

    /** @throws IllegalArgumentException of none */
    public static AmountSummary of(Collection<Double> amounts) {
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("no amounts");
        }
        double[] sorted =
                amounts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double total = 0;
        for (double each : sorted) {
            total += each;
        }
        return new AmountSummary(
                sorted.length,
                sorted[0],
                quantile(sorted, .25),
                quantile(sorted, .5),
                quantile(sorted, .75),
                sorted[sorted.length - 1],
                total,
                medianInterval(sorted));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static @Nullable Interval medianInterval(double[] sorted) {
        int outside = -1;
        while (new Share(outside + 1, sorted.length).chanceOfAtMost(.5) <= TAIL) {
            outside++;
        }
        return outside < 0 ? null : new Interval(sorted[outside], sorted[sorted.length - 1 - outside]);
    }
}
