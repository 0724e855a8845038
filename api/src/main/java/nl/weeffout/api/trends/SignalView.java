package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.analytics.run.SignalLine;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands out.
 *
 * @param dimensions where it holds: field to value
 * @param from first day of the time that it tells of
 * @param to last day
 * @param ratio of observed to expected, null where none was expected
 * @param lower the ratio is at least this with a confidence of 95 %, null where it is infinite
 * @param denominator what was counted against
 * @param counterExamples ids of records that speak against it
 * @param strength how little chance explains it, 0 to 1
 * @param attention how much it is worth a werktafel's time, 0 to 1
 * @param reason of its place, in Dutch
 * @param sentence what it says, in Dutch
 */
public record SignalView(
        String type,
        @Schema(allowableValues = {"exceptions", "grants"}) String kind,
        @Schema(types = {"string", "null"}) @Nullable String pattern,
        @Schema(types = {"string", "null"}) @Nullable String weeffout,
        SortedMap<String, String> dimensions,
        LocalDate from,
        LocalDate to,
        double observed,
        double expected,

        @Schema(
                types = {"number", "null"},
                format = "double")
        @Nullable Double ratio,

        @Schema(
                types = {"number", "null"},
                format = "double")
        @Nullable Double lower,

        @Schema(allowableValues = {"records", "inhabitants", "caseload", "none"})
        String denominator,

        List<String> cases,
        List<String> counterExamples,
        double strength,
        double attention,
        String reason,
        String sentence) {
    static SignalView of(SignalLine line) {
        return new SignalView(
                line.type(),
                line.kind(),
                line.pattern(),
                line.weeffout(),
                line.dimensions(),
                line.period().from(),
                line.period().to(),
                line.observed(),
                line.expected(),
                line.ratio(),
                line.lower(),
                line.denominator(),
                line.cases(),
                line.counterExamples(),
                line.strength(),
                line.attention(),
                line.reason(),
                line.sentence());
    }
}
