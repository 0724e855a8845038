package nl.weeffout.domain.signal;

/**
 * Two rules that both bear on households and each point away, or of which one blocks the other.
 *
 * @param one name of a regeling
 * @param other name of the other
 * @param blocks whether the first keeps households from the second, rather than each pointing to the other
 */
public record RuleConflict(SignalFacts facts, String one, String other, boolean blocks) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.CONFLICT;
    }

    @Override
    public String sentence() {
        return blocks
                ? one + " houdt huishoudens van " + other + " af: " + Dutch.cases(facts.observed()) + "."
                : one + " en " + other + " wijzen naar elkaar: " + Dutch.cases(facts.observed()) + ", verwacht "
                        + Dutch.number(facts.expected()) + ".";
    }
}
