package nl.weeffout.domain.signal;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of a count, month by month.
 *
 * @param subject what is counted, in Dutch
 * @param dimensions the same as fields and values
 * @param from the first month
 * @param counts of each month
 * @param exposures what each was counted among, in the unit of the denominator; 1 for each where that is
 *     {@link Denominator#NONE}
 * @param levels the times between two changes of the rate, in order; together the whole time
 * @param chanceOfChange how likely chance brings so clear a change, above 0 to 1
 * @param season what comes back each year, or null
 * @param peaks times in which there were many
 * @param chanceOfLateStart how likely the first comes so late by chance
 * @param chanceOfEarlyEnd how likely the last comes so early by chance
 */
public record Trend(
        RecordKind kind,
        String subject,
        SortedMap<String, String> dimensions,
        YearMonth from,
        List<Long> counts,
        List<Double> exposures,
        Denominator denominator,
        List<Level> levels,
        double chanceOfChange,
        @Nullable YearlyTime season,
        List<Peak> peaks,
        double chanceOfLateStart,
        double chanceOfEarlyEnd) {
    /**
     * A time in which the rate stays what it is.
     *
     * @param to last month
     * @param exposure where something comes back each year, what each month of a year usually brings is reckoned with
     * @param rate events for each unit of exposure, and for each month
     * @param lower it is at least this with a confidence of 95 %
     * @param upper it is at most this
     */
    public record Level(
            YearMonth from, YearMonth to, long events, double exposure, double rate, double lower, double upper) {}

    /**
     * A time of the year that is high year after year.
     *
     * @param first its first month, 1 to 12
     * @param last its last month, 1 to 12
     * @param ratio rate within it by that of the other months
     * @param factors how many times its share of the year each month brings, from January
     * @param chance how likely so clear a high time comes out by chance, above 0 to 1
     */
    public record YearlyTime(int first, int last, double ratio, List<Double> factors, double chance) {
        public YearlyTime {
            factors = List.copyOf(factors);
        }
    }

    /**
     * A time in which there were many.
     *
     * @param to last month
     * @param expected how many there would be in that time at the usual rate
     */
    public record Peak(YearMonth from, YearMonth to, long events, double expected) {}

    public Trend {
        if (counts.size() != exposures.size()) {
            throw new IllegalArgumentException(counts.size() + " counts and " + exposures.size() + " exposures");
        }
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        counts = List.copyOf(counts);
        exposures = List.copyOf(exposures);
        levels = List.copyOf(levels);
        peaks = List.copyOf(peaks);
    }

    public YearMonth to() {
        return from.plusMonths(counts.size() - 1L);
    }

    public long events() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    public Optional<YearlyTime> yearly() {
        return Optional.ofNullable(season);
    }
}
