package nl.weeffout.analytics.trend;

/**
 * What it costs to say that a rate stays the same from one period to before another: minus twice the Poisson likelihood at its
 * best rate, but for what is the same however the series is cut. Logarithms of exposures are kept, as every redrawn series has
 * the same.
 */
final class Segments {
    private final int length;
    private final double[] logExposures;
    private final double[] logs;

    /** Holds the square of the series' length. */
    Segments(CountSeries series) {
        length = series.length();
        logExposures = new double[(length + 1) * (length + 1)];
        for (int from = 0; from < length; from++) {
            for (int to = from + 1; to <= length; to++) {
                logExposures[from * (length + 1) + to] = Math.log(series.exposure(from, to));
            }
        }
        logs = new double[Math.toIntExact(series.total()) + 1];
        for (int count = 1; count < logs.length; count++) {
            logs[count] = Math.log(count);
        }
    }

    /** @param before how many events came before each period, and in all; one more than there are periods */
    double cost(long[] before, int from, int to) {
        int events = (int) (before[to] - before[from]);
        return events == 0 ? 0 : -2.0 * events * (logs[events] - logExposures[from * (length + 1) + to]);
    }

    /**
     * How much is gained for each change, by one change or by two: the greater of both. More changes than two hardly ever
     * gain more for each where the rate never changes.
     *
     * @param shortest how many periods lie between two changes at least
     */
    double gain(long[] before, int shortest) {
        double whole = cost(before, 0, length);
        double once = 0;
        double twice = 0;
        for (int first = shortest; first <= length - shortest; first++) {
            double head = cost(before, 0, first);
            once = Math.max(once, whole - head - cost(before, first, length));
            for (int second = first + shortest; second <= length - shortest; second++) {
                twice = Math.max(twice, whole - head - cost(before, first, second) - cost(before, second, length));
            }
        }
        return Math.max(once, twice / 2);
    }
}
