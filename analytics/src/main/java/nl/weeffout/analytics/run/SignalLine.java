package nl.weeffout.analytics.run;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.analytics.signal.RankedSignal;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;
import org.jspecify.annotations.Nullable;

/**
 * A line of signals.jsonl.
 *
 * @param type such as {@code over-representation}
 * @param kind of records: {@code exceptions} or {@code grants}
 * @param pattern id, or null
 * @param weeffout id, or null
 * @param dimensions where it holds
 * @param ratio null where it is infinite
 * @param lower null where it is infinite
 * @param denominator {@code records}, {@code inhabitants}, {@code caseload} or {@code none}
 * @param cases ids of records
 * @param counterExamples ids of records that speak against it
 * @param strength how little chance explains it, 0 to 1
 * @param attention how much it is worth a werktafel's time, 0 to 1
 * @param reason of its place, in Dutch
 * @param sentence what it says, in Dutch
 */
public record SignalLine(
        String type,
        String kind,
        @Nullable String pattern,
        @Nullable String weeffout,
        SortedMap<String, String> dimensions,
        PeriodLine period,
        double observed,
        double expected,
        @Nullable Double ratio,
        @Nullable Double lower,
        String denominator,
        List<String> cases,
        List<String> counterExamples,
        double strength,
        double attention,
        String reason,
        String sentence) {
    /** From its first day to its last. */
    public record PeriodLine(LocalDate from, LocalDate to) {}

    /** The line of a signal. */
    public static SignalLine of(RankedSignal ranked) {
        Signal signal = ranked.signal();
        SignalFacts facts = signal.facts();
        return new SignalLine(
                signal.type().key(),
                facts.kind().key(),
                facts.knownPattern().map(pattern -> pattern.value()).orElse(null),
                facts.weeffout(),
                facts.dimensions(),
                new PeriodLine(facts.from(), facts.to()),
                facts.observed(),
                facts.expected(),
                finite(facts.ratio()),
                finite(facts.lower()),
                facts.denominator().key(),
                facts.cases().stream().map(CaseId::value).toList(),
                facts.counterExamples().stream().map(CaseId::value).toList(),
                facts.strength(),
                ranked.attention(),
                ranked.reason(),
                signal.sentence());
    }

    /** JSON knows no infinity. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
