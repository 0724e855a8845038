package nl.weeffout.analytics.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value lies along an axis.
 *
 * @param least value at the beginning
 * @param most value at the end, above the least
 * @param start in pixels
 * @param end in pixels; before the start where values grow upwards
 */
record Scale(double least, double most, double start, double end) {
    private static final int MOST_TICKS = 6;

    Scale {
        if (!(least < most)) {
            throw new IllegalArgumentException("an axis from " + least + " to " + most);
        }
    }

    /** In pixels; what lies beyond the axis comes to its end. */
    double at(double value) {
        double within = Math.clamp(value, least, most);
        return start + (within - least) / (most - least) * (end - start);
    }

    /** Round values along the axis, six at most, {@code least} apart at the closest. */
    List<Double> ticks(double closest) {
        double step = step(closest);
        List<Double> ticks = new ArrayList<>();
        for (long tick = (long) Math.ceil(least / step); tick * step <= most; tick++) {
            ticks.add(tick * step);
        }
        return ticks;
    }

    /** The smallest of 1, 2 and 5, times a power of ten, that gives few enough ticks. */
    private double step(double closest) {
        double power = Math.pow(10, Math.floor(Math.log10((most - least) / MOST_TICKS)));
        for (double step : new double[] {power, 2 * power, 5 * power, 10 * power}) {
            if (step >= closest && (most - least) / step <= MOST_TICKS) {
                return step;
            }
        }
        return Math.max(closest, 10 * power);
    }
}
