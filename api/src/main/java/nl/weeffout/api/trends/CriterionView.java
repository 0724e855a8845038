package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.weeffout.analytics.run.CriterionLine;

/**
 * How far the limit of a criterion was missed.
 *
 * @param criterion id of the ground of refusal
 * @param label of it, in Dutch
 * @param side on which it was missed
 * @param records how many tell a distance
 * @param distances each with how many records have it, the smallest first
 * @param bins ten of equal width
 * @param shifts how many of these records a limit that moved so far would have helped
 */
public record CriterionView(
        String criterion,
        String label,
        @Schema(allowableValues = {"above", "below"}) String side,

        @Schema(allowableValues = {"euros", "days", "percent", "points", "hours", "kilometres"})
        String unit,

        long records,
        double lowerQuartile,
        double median,
        double upperQuartile,
        List<DistanceView> distances,
        List<BinView> bins,
        List<ShiftView> shifts) {
    /** So many records lie so far beyond the limit. */
    public record DistanceView(double amount, long records) {}

    /** So many records lie from here to there. */
    public record BinView(double from, double to, long records) {}

    /** So many records a limit that moved so far would have helped. */
    public record ShiftView(double by, long helped) {}

    static CriterionView of(CriterionLine line) {
        return new CriterionView(
                line.criterion(),
                line.label(),
                line.side(),
                line.unit(),
                line.records(),
                line.lowerQuartile(),
                line.median(),
                line.upperQuartile(),
                line.distances().stream()
                        .map(each -> new DistanceView(each.amount(), each.records()))
                        .toList(),
                line.bins().stream()
                        .map(each -> new BinView(each.from(), each.to(), each.records()))
                        .toList(),
                line.shifts().stream()
                        .map(each -> new ShiftView(each.by(), each.helped()))
                        .toList());
    }
}
