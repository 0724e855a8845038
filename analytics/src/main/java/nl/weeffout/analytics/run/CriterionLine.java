package nl.weeffout.analytics.run;

import java.util.List;
import java.util.Locale;
import nl.weeffout.domain.signal.CriterionDistances;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.LimitSide;

/**
 * A line of criteria.jsonl: how far the limit of a criterion was missed.
 *
 * @param criterion id of the ground of refusal
 * @param side {@code above} or {@code below}
 * @param unit such as {@code euros} or {@code days}
 * @param records how many tell a distance
 * @param distances each with how many records have it, the smallest first
 * @param bins ten of equal width
 * @param shifts how many of these records a limit that moved so far would have helped
 */
public record CriterionLine(
        String criterion,
        String label,
        String side,
        String unit,
        long records,
        double lowerQuartile,
        double median,
        double upperQuartile,
        List<CriterionDistances.Distance> distances,
        List<CriterionDistances.Bin> bins,
        List<CriterionDistances.Shift> shifts) {
    public CriterionLine {
        distances = List.copyOf(distances);
        bins = List.copyOf(bins);
        shifts = List.copyOf(shifts);
    }

    /** The line of a criterion. */
    public static CriterionLine of(CriterionDistances of) {
        return new CriterionLine(
                of.criterion(),
                of.label(),
                of.side().key(),
                of.unit().key(),
                of.records(),
                of.quantile(.25),
                of.median(),
                of.quantile(.75),
                of.distances(),
                of.bins(),
                of.shifts());
    }

    /** What it is the line of, for a chart. */
    public CriterionDistances distribution() {
        return new CriterionDistances(
                criterion,
                label,
                LimitSide.valueOf(side.toUpperCase(Locale.ROOT)),
                DistanceUnit.valueOf(unit.toUpperCase(Locale.ROOT)),
                distances);
    }
}
