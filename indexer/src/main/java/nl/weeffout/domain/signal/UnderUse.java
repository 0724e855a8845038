package nl.weeffout.domain.signal;

/**
 * A team or municipality that uses the micro-budget less than others would.
 *
 * @param place in Dutch: {@code team Noord in Tilburg}
 * @param lowest so few would be used by chance in one of a thousand like it
 */
public record UnderUse(SignalFacts facts, String place, double lowest) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.UNDER_USE;
    }

    @Override
    public String sentence() {
        return place + " gebruikte het minimaatwerkbudget " + Dutch.number(facts.observed())
                + " keer, waar bij dit aantal "
                + "casussen " + Dutch.number(facts.expected()) + " keer te verwachten was; onder de "
                + Dutch.number(lowest) + " is dat geen toeval meer." + Dutch.caution(facts.denominator());
    }
}
