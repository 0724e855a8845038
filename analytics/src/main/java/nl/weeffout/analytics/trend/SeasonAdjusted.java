package nl.weeffout.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts beside what each part of a year usually brings.
 *
 * @param usual every period, its exposure times what its part of the year usually brings
 * @param telling the same without what says nothing of changes: a season of at most half a year differs from year to year more
 *     than chance has it, in strength and in its highest month, as it hangs on a holiday or the weather. Such periods have no
 *     count and no exposure. A season without any event is no season that was weak, and stays
 */
record SeasonAdjusted(CountSeries usual, CountSeries telling) {
    /** @param firstPart which part of a year the first period is, from 0 */
    static SeasonAdjusted of(CountSeries series, Optional<Season> season, int parts, int firstPart) {
        if (season.isEmpty()) {
            return new SeasonAdjusted(series, series);
        }
        Season yearly = season.get();
        double[] factors = new double[series.length()];
        for (int period = 0; period < factors.length; period++) {
            factors[period] = yearly.factors().get((period + firstPart) % parts);
        }
        CountSeries usual = series.weighted(factors);
        return new SeasonAdjusted(
                usual, 2 * yearly.length() <= parts ? withoutSeasons(usual, yearly, parts, firstPart) : usual);
    }

    private static CountSeries withoutSeasons(CountSeries usual, Season yearly, int parts, int firstPart) {
        long[] counts = new long[usual.length()];
        double[] exposures = new double[usual.length()];
        int start = 0;
        while (start < counts.length) {
            int end = start;
            while (end < counts.length && yearly.isHigh((end + firstPart) % parts)) {
                end++;
            }
            boolean isLeftOut = usual.count(start, end) > 0;
            int next = Math.max(start + 1, end);
            for (int period = start; period < next && !isLeftOut; period++) {
                counts[period] = usual.count(period);
                exposures[period] = usual.exposure(period);
            }
            start = next;
        }
        return CountSeries.of(counts, exposures);
    }

    /** Changes as they are known: where one falls into a season that tells nothing, from the period behind it on. */
    List<Integer> known(List<Integer> starts) {
        List<Integer> known = new ArrayList<>();
        for (int start : starts) {
            int at = start;
            while (at + 1 < telling.length() && telling.exposure(at) == 0) {
                at++;
            }
            known.add(at);
        }
        return known;
    }
}
