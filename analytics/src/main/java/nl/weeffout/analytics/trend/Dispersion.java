package nl.weeffout.analytics.trend;

import java.util.Arrays;
import java.util.List;

/**
 * How many times as much counts vary about their mean as independent events do: what is reported in crowds, or hangs on the
 * weather. Told from the middle one of the squared Pearson residuals within years, so that bursts and steps do not count.
 */
public final class Dispersion {
    /** The middle value of chi-squared with one degree of freedom. */
    private static final double MIDDLE = .4549364;

    /** With fewer events a period a middle residual says nothing, and independence is assumed. */
    private static final double MEAN_NEEDED = 5;

    private Dispersion() {}

    /**
     * @param factors of the parts of a year, from the first part of a calendar year
     * @return at least 1
     */
    public static double of(CountSeries series, int parts, int firstPart, List<Double> factors) {
        if (series.length() < parts || series.total() < MEAN_NEEDED * series.length()) {
            return 1;
        }
        Years years = new Years(series, parts, firstPart);
        double[] squares = new double[series.length()];
        for (int year = 0; year < years.count(); year++) {
            double weights = 0;
            for (int period = years.from(year); period < years.to(year); period++) {
                weights += series.exposure(period) * factors.get(years.part(period));
            }
            double events = series.count(years.from(year), years.to(year));
            for (int period = years.from(year); period < years.to(year); period++) {
                double share = series.exposure(period) * factors.get(years.part(period)) / weights;
                double mean = events * share;
                double difference = series.count(period) - mean;
                squares[period] = mean == 0 ? 0 : difference * difference / (mean * (1 - share));
            }
        }
        Arrays.sort(squares);
        double middle = (squares[(squares.length - 1) / 2] + squares[squares.length / 2]) / 2;
        return Math.max(1, middle / MIDDLE);
    }
}
