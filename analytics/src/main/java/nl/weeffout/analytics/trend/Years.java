package nl.weeffout.analytics.trend;

/**
 * A series cut into years that begin with its first period; the last one may be shorter. Within a year the level is what it
 * is: only how events fall over its parts is looked at, so that no change from year to year passes for a season.
 */
final class Years {
    private final CountSeries series;
    private final int parts;
    private final int offset;

    /** @param firstPart which part of a calendar year the first period is, from 0 */
    Years(CountSeries series, int parts, int firstPart) {
        this.series = series;
        this.parts = parts;
        this.offset = firstPart;
    }

    int count() {
        return (series.length() + parts - 1) / parts;
    }

    int from(int year) {
        return year * parts;
    }

    int to(int year) {
        return Math.min(series.length(), (year + 1) * parts);
    }

    int part(int period) {
        return Math.floorMod(period + offset, parts);
    }

    /** The events of each part of the year, in all or in one year. */
    double[] observed(int fromYear, int toYear) {
        double[] observed = new double[parts];
        for (int period = from(fromYear); period < to(toYear - 1); period++) {
            observed[part(period)] += series.count(period);
        }
        return observed;
    }

    /** How many there would be if every part of a year were alike. */
    double[] expected(int fromYear, int toYear) {
        double[] expected = new double[parts];
        for (int year = fromYear; year < toYear; year++) {
            double exposure = series.exposure(from(year), to(year));
            long events = series.count(from(year), to(year));
            for (int period = from(year); events > 0 && period < to(year); period++) {
                expected[part(period)] += events * series.exposure(period) / exposure;
            }
        }
        return expected;
    }
}
