package nl.weeffout.domain.signal;

import java.time.LocalDate;

/**
 * What became of something after a measure.
 *
 * @param measure what was done, in Dutch
 * @param start since when
 * @param upper the ratio is at most this with a confidence of 95 %; may be infinite
 * @param chance how likely chance brings so clear a difference, 0 to 1
 */
public record Effect(SignalFacts facts, String measure, LocalDate start, double upper, double chance)
        implements Signal {
    @Override
    public SignalType type() {
        return SignalType.EFFECT;
    }

    @Override
    public String sentence() {
        return facts.subject() + " na " + measure + " (" + start + "): " + Dutch.cases(facts.observed())
                + ", zonder verandering verwacht " + Dutch.number(facts.expected()) + " (" + Dutch.number(facts.lower())
                + " tot " + Dutch.number(upper) + " keer zo vaak)." + Dutch.caution(facts.denominator());
    }
}
