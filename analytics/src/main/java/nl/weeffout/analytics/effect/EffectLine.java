package nl.weeffout.analytics.effect;

import java.time.LocalDate;
import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.signal.Effect;
import nl.weeffout.domain.signal.Measure;
import org.jspecify.annotations.Nullable;

/**
 * An effect as programs read it; months are written {@code 2021-03}, what is not known or infinite is null.
 *
 * @param subject what the measure is against, in Dutch
 * @param verdict {@code lower}, {@code higher}, {@code unchanged} or {@code too-early}
 * @param expected how many there would have been since, at the rate before
 * @param ratio of the rate since to that before
 * @param lower it is at least this with a confidence of 95 %
 * @param upper it is at most this
 * @param chance how likely so great a difference comes out by chance
 * @param course how it went before, where that was no level
 * @param others the other patterns in the same months
 * @param power how likely a halving would have been seen by now
 * @param monthsStill after how many months more it would be seen with a probability of .8
 * @param monthsOfNone after how many months more without a record it would be lower
 * @param outsideScope ids of records that the measure does not cover
 * @param sideEffects neighbouring patterns that rose afterwards
 * @param sentence what it says, in Dutch
 */
public record EffectLine(
        String subject,
        MeasureLine measure,
        String verdict,
        TimesLine before,
        TimesLine after,
        double expected,
        @Nullable Double ratio,
        double lower,
        @Nullable Double upper,
        double chance,
        Effect.@Nullable Course course,
        @Nullable OthersLine others,
        double power,
        @Nullable Integer monthsStill,
        @Nullable Integer monthsOfNone,
        List<String> outsideScope,
        List<SideEffectLine> sideEffects,
        String sentence) {
    /** A measure with the days of the records that it covers; null where that is open. */
    public record MeasureLine(
            String name,
            LocalDate start,
            int transitionMonths,
            @Nullable LocalDate scopeFrom,
            @Nullable LocalDate scopeTo) {
        static MeasureLine of(Measure measure) {
            return new MeasureLine(
                    measure.name(),
                    measure.start(),
                    measure.transitionMonths(),
                    measure.scopeFrom(),
                    measure.scopeTo());
        }
    }

    /** Some months together, with their records and what these were counted among. */
    public record TimesLine(String from, String to, int months, long events, double exposure) {
        static TimesLine of(Effect.Times times) {
            return new TimesLine(
                    times.from().toString(), times.to().toString(), times.months(), times.events(), times.exposure());
        }
    }

    /** The other patterns: how many times as much this one grew as they did. */
    public record OthersLine(
            long before,
            long after,
            @Nullable Double ratio,
            double lower,
            @Nullable Double upper,
            double chance) {
        static OthersLine of(Effect.Others others) {
            return new OthersLine(
                    others.before(),
                    others.after(),
                    finite(others.ratio()),
                    others.lower(),
                    finite(others.upper()),
                    others.chance());
        }
    }

    /** A neighbour that rose: how often before and since, and how many times its rate became. */
    public record SideEffectLine(
            String pattern,
            String subject,
            long before,
            long after,
            @Nullable Double ratio,
            double lower,
            double falseDiscovery) {
        static SideEffectLine of(Effect.SideEffect side) {
            return new SideEffectLine(
                    side.pattern().value(),
                    side.subject(),
                    side.before(),
                    side.after(),
                    finite(side.ratio()),
                    side.lower(),
                    side.falseDiscovery());
        }
    }

    /** The line of an effect. */
    public static EffectLine of(Effect effect) {
        return new EffectLine(
                effect.facts().subject(),
                MeasureLine.of(effect.measure()),
                effect.verdict().key(),
                TimesLine.of(effect.before()),
                TimesLine.of(effect.after()),
                effect.facts().expected(),
                finite(effect.facts().ratio()),
                effect.facts().lower(),
                finite(effect.upper()),
                effect.chance(),
                effect.course(),
                effect.knownOthers().map(OthersLine::of).orElse(null),
                effect.power(),
                effect.monthsStill(),
                effect.monthsOfNone(),
                effect.outsideScope().stream().map(CaseId::value).toList(),
                effect.sideEffects().stream().map(SideEffectLine::of).toList(),
                effect.sentence());
    }

    /** JSON knows no infinity. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
