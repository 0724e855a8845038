package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.weeffout.analytics.effect.EffectLine;
import nl.weeffout.domain.signal.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pattern after a measure; months are written {@code 2021-03}.
 *
 * @param subject the pattern, in Dutch
 * @param start first day of the measure
 * @param expected how many records there would have been since, at the rate before
 * @param ratio of the rate since to that before; null where there were none before
 * @param lower it is at least this with a confidence of 95 %
 * @param upper it is at most this; null where it is infinite
 * @param chance how likely so great a difference comes out by chance
 * @param course how the rate went before, where that was no level; else null
 * @param others the other patterns in the same months
 * @param power how likely a halving would have been seen by now
 * @param monthsStill after how many months more it would be seen with a probability of .8; null where it never would
 * @param monthsOfNone after how many months more without a record it would be lower; null where it never would
 * @param outsideScope ids of records that the measure does not cover
 * @param sideEffects neighbouring patterns that rose afterwards
 * @param sentence what it says, in Dutch
 */
public record EffectView(
        String subject,
        LocalDate start,

        @Schema(allowableValues = {"lower", "higher", "unchanged", "too-early"})
        String verdict,

        TimesView before,
        TimesView after,
        double expected,

        @Schema(
                types = {"number", "null"},
                format = "double")
        @Nullable Double ratio,

        double lower,

        @Schema(
                types = {"number", "null"},
                format = "double")
        @Nullable Double upper,

        double chance,
        @Schema(types = {"object", "null"}) @Nullable CourseView course,
        @Schema(types = {"object", "null"}) @Nullable OthersView others,
        double power,

        @Schema(
                types = {"integer", "null"},
                format = "int32")
        @Nullable Integer monthsStill,

        @Schema(
                types = {"integer", "null"},
                format = "int32")
        @Nullable Integer monthsOfNone,

        List<String> outsideScope,
        List<SideEffectView> sideEffects,
        String sentence) {
    /**
     * Some months together.
     *
     * @param from first month
     * @param to last month
     * @param events records of the pattern
     * @param exposure records of all the kind in its municipalities, times what the season brings
     */
    public record TimesView(String from, String to, int months, long events, double exposure) {
        static TimesView of(EffectLine.TimesLine line) {
            return new TimesView(line.from(), line.to(), line.months(), line.events(), line.exposure());
        }
    }

    /**
     * A rate that was on its way before the measure.
     *
     * @param chance how likely the months before are so uneven by chance
     * @param factorPerYear how many times as high the rate became each year
     * @param expected how many records there would have been since, had it gone on so
     */
    public record CourseView(double chance, double factorPerYear, double expected) {
        static CourseView of(Effect.Course course) {
            return new CourseView(course.chance(), course.factorPerYear(), course.expected());
        }
    }

    /**
     * The other patterns of the kind.
     *
     * @param ratio how many times as much the pattern grew as they did
     */
    public record OthersView(
            long before,
            long after,

            @Schema(
                    types = {"number", "null"},
                    format = "double")
            @Nullable Double ratio,

            double lower,

            @Schema(
                    types = {"number", "null"},
                    format = "double")
            @Nullable Double upper,

            double chance) {
        static OthersView of(EffectLine.OthersLine line) {
            return new OthersView(line.before(), line.after(), line.ratio(), line.lower(), line.upper(), line.chance());
        }
    }

    /**
     * A neighbour that rose.
     *
     * @param pattern its id
     * @param ratio how many times its rate became; null where it had none before
     * @param falseDiscovery rate of false discoveries among the neighbours
     */
    public record SideEffectView(
            String pattern,
            String subject,
            long before,
            long after,

            @Schema(
                    types = {"number", "null"},
                    format = "double")
            @Nullable Double ratio,

            double lower,
            double falseDiscovery) {
        static SideEffectView of(EffectLine.SideEffectLine line) {
            return new SideEffectView(
                    line.pattern(),
                    line.subject(),
                    line.before(),
                    line.after(),
                    line.ratio(),
                    line.lower(),
                    line.falseDiscovery());
        }
    }

    static EffectView of(EffectLine line) {
        Effect.Course course = line.course();
        EffectLine.OthersLine others = line.others();
        return new EffectView(
                line.subject(),
                line.measure().start(),
                line.verdict(),
                TimesView.of(line.before()),
                TimesView.of(line.after()),
                line.expected(),
                line.ratio(),
                line.lower(),
                line.upper(),
                line.chance(),
                course == null ? null : CourseView.of(course),
                others == null ? null : OthersView.of(others),
                line.power(),
                line.monthsStill(),
                line.monthsOfNone(),
                line.outsideScope(),
                line.sideEffects().stream().map(SideEffectView::of).toList(),
                line.sentence());
    }
}
