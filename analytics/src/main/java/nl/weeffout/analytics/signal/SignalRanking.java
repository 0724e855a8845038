package nl.weeffout.analytics.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.PatternWeight;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.signal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Puts signals in the order in which they are worth a werktafel's time: how little chance explains one, times the mean of
 * three parts, each 0 to 1: what it weighs (households, euros, harm and growth of its pattern), how much of now it is, and
 * whether a rule is known that could be mended. How many records it has is no part of it: small is not unimportant.
 */
final class SignalRanking {
    private static final double UNKNOWN = .5;
    private static final double NOTEWORTHY = .6;
    private static final double STANDING_MONTHS = 24;
    private static final double RULE_KNOWN = 1;
    private static final double GROUND_KNOWN = .75;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Weeffout> ofPatterns = new HashMap<>();
    private final Map<String, Weeffout> weeffouten = new HashMap<>();

    SignalRanking(PatternRun run) {
        for (CasePattern pattern : run.patterns()) {
            PatternWeight weight = pattern.weight();
            weights.put(pattern.id().value(), weight == null ? UNKNOWN : weight.value());
        }
        for (Weeffout weeffout : run.rules().weeffouten()) {
            weeffouten.put(weeffout.id(), weeffout);
            weeffout.patterns().forEach(pattern -> ofPatterns.putIfAbsent(pattern.value(), weeffout));
        }
    }

    List<RankedSignal> rank(List<Signal> signals) {
        LocalDate newest = signals.stream()
                .map(signal -> signal.facts().to())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return signals.stream()
                .map(signal -> rank(signal, newest))
                .sorted(Comparator.<RankedSignal>comparingDouble(each -> -each.attention())
                        .thenComparing(each -> each.signal().type())
                        .thenComparing(each -> each.signal().sentence()))
                .toList();
    }

    private RankedSignal rank(Signal signal, LocalDate newest) {
        Weeffout weeffout = weeffout(signal);
        double weight = weight(signal, weeffout);
        double now = now(signal, newest);
        double mendable = weeffout == null ? UNKNOWN : weeffout.knownRule().isPresent() ? RULE_KNOWN : GROUND_KNOWN;
        double attention = signal.facts().strength() * (weight + now + mendable) / 3;
        return new RankedSignal(signal, attention, reason(signal, weeffout, weight));
    }

    private @Nullable Weeffout weeffout(Signal signal) {
        String id = signal.facts().weeffout();
        return id != null
                ? weeffouten.get(id)
                : signal.facts()
                        .knownPattern()
                        .map(pattern -> ofPatterns.get(pattern.value()))
                        .orElse(null);
    }

    private double weight(Signal signal, @Nullable Weeffout weeffout) {
        if (signal.facts().knownPattern().isPresent()) {
            return weights.getOrDefault(signal.facts().knownPattern().get().value(), UNKNOWN);
        }
        return weeffout == null
                ? UNKNOWN
                : weeffout.patterns().stream()
                        .mapToDouble(pattern -> weights.getOrDefault(pattern.value(), UNKNOWN))
                        .max()
                        .orElse(UNKNOWN);
    }

    /** What is on its way comes before what stands, and that before what has passed. */
    private static double now(Signal signal, LocalDate newest) {
        return switch (signal.type()) {
            case NEW, RISING -> recency(signal.facts().from(), newest);
            case BURST -> recency(signal.facts().to(), newest);
            // Whoever took a measure waits for the answer, whenever it was.
            case OVER_REPRESENTATION,
                    NEAR_MISS,
                    UNDER_USE,
                    ALTERNATIVES,
                    ASSOCIATION,
                    CONFLICT,
                    LOOP,
                    UNLIKE_DECISIONS,
                    EFFECT -> .5;
            case SEASONAL -> .25;
            case FALLING, STOPPED -> .1;
        };
    }

    /** 1 for what began this month, .5 for what began so long ago that it stands. */
    private static double recency(LocalDate since, LocalDate newest) {
        return 1 - .5 * Math.min(1, since.until(newest, ChronoUnit.MONTHS) / STANDING_MONTHS);
    }

    private static String chance(double strength) {
        return strength >= .99
                ? "zeer onwaarschijnlijk door toeval"
                : strength >= .95 ? "onwaarschijnlijk door toeval" : "kan deels toeval zijn";
    }

    private static String reason(Signal signal, @Nullable Weeffout weeffout, double weight) {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                switch (signal.type()) {
                    case UNLIKE_DECISIONS -> "gelijke gevallen met een andere afloop";
                    case LOOP -> "dezelfde partij weigert en herstelt";
                    default -> chance(signal.facts().strength());
                });
        if (weight >= NOTEWORTHY) {
            reasons.add("weegt zwaar (huishoudens, geld of gevolgen)");
        }
        switch (signal.type()) {
            case RISING -> reasons.add("neemt toe");
            case FALLING, STOPPED -> reasons.add("lijkt voorbij");
            case EFFECT -> reasons.add("gevolg van een maatregel");
            default -> {}
        }
        if (weeffout != null) {
            reasons.add(weeffout.knownRule()
                    .map(RuleSource::label)
                    .map(rule -> "regel bekend: " + rule)
                    .orElse("grond bekend: " + weeffout.ground().label()));
        }
        return String.join("; ", reasons);
    }
}
