package nl.weeffout.analytics.trend;

import java.util.List;

/**
 * What comes back each year.
 *
 * @param factors how many times its share of the year each part of the year brings, from the first part of a calendar year;
 *     1 on average
 * @param first part of the year in which the high time begins, from 0
 * @param length how many parts it lasts
 * @param ratio rate within the high time by that outside it
 * @param chance how likely so clear a high time comes out where every part of the year is alike, above 0 to 1
 */
public record Season(List<Double> factors, int first, int length, double ratio, double chance) {
    public Season {
        factors = List.copyOf(factors);
    }

    /** Whether a part of the year is of the high time. */
    public boolean isHigh(int part) {
        return Math.floorMod(part - first, factors.size()) < length;
    }
}
