package nl.weeffout.domain.signal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import org.jspecify.annotations.Nullable;

/**
 * What every signal tells.
 *
 * @param subject what it is about, in Dutch, as it stands in a sentence: a pattern's title in quotes, or the name of a category
 * @param pattern the pattern that it is about, or null
 * @param weeffout the weeffout that it is about, or null
 * @param dimensions where it holds: field, as the API names it, to value
 * @param from first day of the time that it tells of
 * @param to last day
 * @param observed how many there are
 * @param expected how many would be expected
 * @param ratio of observed to expected; infinite where none was expected
 * @param lower the ratio is at least this with a confidence of 95 %; of a fall, at most
 * @param denominator what was counted against
 * @param cases its records in that time, by id; where there is none, those of before
 * @param counterExamples records that speak against it, by id
 * @param strength how little chance explains it, 0 to 1; of unlike decisions, how much both sides weigh at least
 */
public record SignalFacts(
        RecordKind kind,
        String subject,
        @Nullable PatternId pattern,
        @Nullable String weeffout,
        SortedMap<String, String> dimensions,
        LocalDate from,
        LocalDate to,
        double observed,
        double expected,
        double ratio,
        double lower,
        Denominator denominator,
        List<CaseId> cases,
        List<CaseId> counterExamples,
        double strength) {
    public SignalFacts {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a signal from " + from + " to " + to);
        }
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength " + strength + " does not lie between 0 and 1");
        }
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        cases = List.copyOf(cases);
        counterExamples = List.copyOf(counterExamples);
    }

    /** The same with another ratio. */
    public SignalFacts withRatio(double newRatio, double newLower) {
        return new SignalFacts(
                kind,
                subject,
                pattern,
                weeffout,
                dimensions,
                from,
                to,
                observed,
                expected,
                newRatio,
                newLower,
                denominator,
                cases,
                counterExamples,
                strength);
    }

    public Optional<PatternId> knownPattern() {
        return Optional.ofNullable(pattern);
    }
}
