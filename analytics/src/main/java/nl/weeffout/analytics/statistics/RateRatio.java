package nl.weeffout.analytics.statistics;

/**
 * Two counts beside each other: how many times as high the rate of the first is as that of the second. Given how many events
 * there are in all, those of the first are binomial, so that all of it is exact (Przyborowski and Wilenski, Homogeneity of
 * results in testing samples from Poisson series, Biometrika 31, 1940).
 *
 * @param count of the first
 * @param exposure of the first: what the count may be divided by, such as records or months; above 0
 * @param otherCount of the second
 * @param otherExposure of the second, in the same unit
 */
public record RateRatio(long count, double exposure, long otherCount, double otherExposure) {
    public RateRatio {
        if (count < 0 || otherCount < 0) {
            throw new IllegalArgumentException("counts of " + count + " and " + otherCount);
        }
        if (!(exposure > 0 && otherExposure > 0)) {
            throw new IllegalArgumentException("rates for " + exposure + " and " + otherExposure);
        }
    }

    /** Infinite where the second has no events, NaN where neither has. */
    public double value() {
        return count / exposure / (otherCount / otherExposure);
    }

    /** The ratios that go with the counts, at a confidence such as .95. */
    public Interval interval(double confidence) {
        Interval share = of().interval(confidence);
        return new Interval(ratio(share.lower()), ratio(share.upper()));
    }

    /** How likely the first has at least as many of all events where the rates are equal. */
    public double chanceOfAtLeast() {
        return of().chanceOfAtLeast(expectedShare());
    }

    /** How likely the first has at most as many of all events where the rates are equal. */
    public double chanceOfAtMost() {
        return of().chanceOfAtMost(expectedShare());
    }

    private Share of() {
        return new Share(count, count + otherCount);
    }

    private double expectedShare() {
        return exposure / (exposure + otherExposure);
    }

    private double ratio(double share) {
        return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share) * otherExposure / exposure;
    }
}
