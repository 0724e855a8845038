package nl.weeffout.analytics.statistics;

/**
 * From here to there, both included.
 *
 * @param upper may be infinite
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval from " + lower + " to " + upper);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The interval of a value that is so many times this one. */
    public Interval times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("factor " + factor + " is below 0");
        }
        return new Interval(lower * factor, upper * factor);
    }

    /** Half of what lies outside an interval of this confidence; checks it. */
    static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " does not lie between 0 and 1");
        }
        return (1 - confidence) / 2;
    }
}
