package nl.weeffout.domain.signal;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pattern, weeffout or category after a measure against it. The ratio is that of its rate after the measure to
 * its rate before, each beside all records of the kind.
 *
 * @param before what was counted before it
 * @param after what was counted since
 * @param upper the ratio is at most this with a confidence of 95 %; may be infinite
 * @param chance how likely so great a difference on either side comes out by chance, 0 to 1
 * @param course how it went before, where that was no level, or null
 * @param others the other patterns in the same time, or null where there are none
 * @param power how likely a halving would have been seen by now, 0 to 1
 * @param monthsStill after how many months more a halving would be seen with a probability of .8; 0 where it would be by now,
 *     null where it never would
 * @param monthsOfNone after how many months more without a record it would be lower; 0 where it is, null where it never would
 * @param outsideScope records that the measure does not cover, by id
 * @param sideEffects neighbouring patterns that rose afterwards, the clearest first
 */
public record Effect(
        SignalFacts facts,
        Measure measure,
        Verdict verdict,
        Times before,
        Times after,
        double upper,
        double chance,
        @Nullable Course course,
        @Nullable Others others,
        double power,
        @Nullable Integer monthsStill,
        @Nullable Integer monthsOfNone,
        List<CaseId> outsideScope,
        List<SideEffect> sideEffects)
        implements Signal {
    private static final int NAMED = 5;

    public Effect {
        outsideScope = List.copyOf(outsideScope);
        sideEffects = List.copyOf(sideEffects);
    }

    /** What may be said. */
    public enum Verdict {
        /** It comes less often. */
        LOWER,
        /** It comes more often. */
        HIGHER,
        /** Nothing is seen, and a halving would have been, where the months before were level. */
        UNCHANGED,
        /** Nothing is seen, nor would a halving have been. */
        TOO_EARLY;

        /** As it stands in the API: {@code too-early}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Some months together.
     *
     * @param from first month
     * @param to last month
     * @param months how many of them
     * @param events records
     * @param exposure records of all the kind in the same municipalities, times what the season brings
     */
    public record Times(YearMonth from, YearMonth to, int months, long events, double exposure) {}

    /**
     * A rate that was on its way before the measure.
     *
     * @param chance how likely the months before are so uneven by chance, 0 to 1
     * @param factorPerYear how many times as high the rate became each year
     * @param expected how many there would have been since, had it gone on so
     */
    public record Course(double chance, double factorPerYear, double expected) {}

    /**
     * Other patterns of the kind before and after, as a control.
     *
     * @param ratio how many times as much the pattern grew as they did; infinite where it had none before
     * @param lower it is at least this with a confidence of 95 %
     * @param upper it is at most this
     * @param chance how likely so unlike a course comes out by chance, 0 to 1
     */
    public record Others(long before, long after, double ratio, double lower, double upper, double chance) {}

    /**
     * A neighbour that rose.
     *
     * @param subject in Dutch
     * @param ratio of its rate after the measure to that before; may be infinite
     * @param lower the ratio is at least this with a confidence of 95 %
     * @param falseDiscovery rate of false discoveries among the neighbours, 0 to 1
     */
    public record SideEffect(
            PatternId pattern,
            String subject,
            long before,
            long after,
            double ratio,
            double lower,
            double falseDiscovery) {}

    @Override
    public SignalType type() {
        return SignalType.EFFECT;
    }

    /** How it went before, where that was no level. */
    public Optional<Course> knownCourse() {
        return Optional.ofNullable(course);
    }

    /** The other patterns in the same time. */
    public Optional<Others> knownOthers() {
        return Optional.ofNullable(others);
    }

    /** After how many months more without a record it would be lower, where it ever would. */
    public Optional<Integer> knownMonthsOfNone() {
        return Optional.ofNullable(monthsOfNone);
    }

    /** After how many months more a halving would be seen, where it ever would. */
    public Optional<Integer> knownMonthsStill() {
        return Optional.ofNullable(monthsStill);
    }

    @Override
    public String sentence() {
        return facts.subject() + " " + told() + ofCourse() + besideOthers() + ofScope()
                + sideEffects.stream().map(Effect::told).collect(Collectors.joining())
                + Dutch.caution(facts.denominator());
    }

    private String told() {
        String since = "sinds '" + measure.name() + "' (" + Dutch.month(measure.start()) + ")";
        if (course != null && (verdict == Verdict.UNCHANGED || verdict == Verdict.TOO_EARLY)) {
            return "is " + since + " niet anders gegaan dan daarvoor al: " + counts() + ".";
        }
        return switch (verdict) {
            case LOWER -> "komt " + since + " minder vaak voor: " + counts() + ".";
            case HIGHER -> "komt " + since + " vaker voor: " + counts() + ".";
            case UNCHANGED ->
                "is " + since + " niet merkbaar veranderd: " + counts() + "; een halvering zou te zien zijn geweest.";
            case TOO_EARLY ->
                "is " + since + " niet merkbaar veranderd, maar het is nog te vroeg: " + counts() + "; "
                        + knownMonthsStill()
                                .map(still -> "een halvering is over " + months(still) + " te zien")
                                .orElse("bij zo weinig casussen is een halvering niet te zien")
                        + knownMonthsOfNone()
                                .filter(none -> none > 0)
                                .map(none -> "; komt er geen meer bij, dan is dat over " + months(none)
                                        + " meer dan toeval.")
                                .orElse(".");
        };
    }

    private static String months(int count) {
        return count + (count == 1 ? " maand" : " maanden");
    }

    private String counts() {
        return Dutch.cases(facts.observed()) + " in " + months(after.months()) + ", verwacht naar het tempo daarvoor "
                + Dutch.number(facts.expected()) + " (" + Dutch.number(facts.lower()) + " tot " + Dutch.number(upper)
                + " keer zo vaak)";
    }

    private String ofCourse() {
        return knownCourse()
                .map(before -> " Daarvoor nam het al " + (before.factorPerYear() > 1 ? "toe" : "af")
                        + "; was dat zo doorgegaan, dan waren er " + Dutch.number(before.expected()) + " verwacht.")
                .orElse("");
    }

    private String besideOthers() {
        return knownOthers()
                .filter(_ -> verdict == Verdict.LOWER || verdict == Verdict.HIGHER)
                .map(control -> " Naast de andere patronen is het " + Dutch.number(control.lower()) + " tot "
                        + Dutch.number(control.upper()) + " keer zo vaak geworden.")
                .orElse("");
    }

    private String ofScope() {
        if (outsideScope.isEmpty()) {
            return "";
        }
        String more = outsideScope.size() > NAMED ? " en nog " + (outsideScope.size() - NAMED) : "";
        return " Buiten de reikwijdte " + (outsideScope.size() == 1 ? "valt " : "vallen ")
                + Dutch.cases(outsideScope.size()) + ": "
                + outsideScope.stream().limit(NAMED).map(CaseId::value).collect(Collectors.joining(", ")) + more + ".";
    }

    private static String told(SideEffect side) {
        return " Let op: " + side.subject() + " komt sindsdien "
                + (Double.isInfinite(side.ratio())
                        ? "voor, en daarvoor niet"
                        : Dutch.number(side.ratio()) + " keer zo vaak voor")
                + " (ten minste " + Dutch.number(side.lower()) + " keer).";
    }
}
