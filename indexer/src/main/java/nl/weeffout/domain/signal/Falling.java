package nl.weeffout.domain.signal;

/**
 * A rate that is lower since a month.
 *
 * @param upper the ratio is at most this with a confidence of 95 %
 * @param chance how likely chance brings so clear a change, 0 to 1
 */
public record Falling(SignalFacts facts, double upper, double chance) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.FALLING;
    }

    @Override
    public String sentence() {
        return facts.subject() + " daalt sinds " + Dutch.month(facts.from()) + ": " + Dutch.cases(facts.observed())
                + ", verwacht naar het tempo daarvoor " + Dutch.number(facts.expected()) + " ("
                + Dutch.number(facts.lower())
                + " tot " + Dutch.number(upper) + " keer zo vaak)." + Dutch.caution(facts.denominator());
    }
}
