package nl.weeffout.domain.signal;

/**
 * A time in which there were many, and then no more.
 *
 * @param chance how likely chance brings so high a time, 0 to 1
 */
public record HighTime(SignalFacts facts, double chance) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.BURST;
    }

    @Override
    public String sentence() {
        return facts.subject() + " had een piek in " + Dutch.months(facts.from(), facts.to()) + ": "
                + Dutch.cases(facts.observed()) + ", gewoonlijk " + Dutch.number(facts.expected()) + " in zoveel tijd."
                + Dutch.caution(facts.denominator());
    }
}
