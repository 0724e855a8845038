package nl.weeffout.domain.signal;

/**
 * How many requests were solved without spending, where it differs from what is usual.
 *
 * @param asked how many requests there were
 * @param usual the share that is usual, 0 to 1
 * @param lowest the share that goes with the count at least, at 95 %
 * @param highest the share that goes with it at most
 */
public record Alternatives(SignalFacts facts, long asked, double usual, double lowest, double highest)
        implements Signal {
    @Override
    public SignalType type() {
        return SignalType.ALTERNATIVES;
    }

    @Override
    public String sentence() {
        return facts.subject() + ": bij " + Dutch.number(facts.observed()) + " van de " + asked
                + " aanvragen werd een alternatief gevonden (" + Dutch.percent(lowest) + " tot "
                + Dutch.percent(highest)
                + "), gewoonlijk " + Dutch.percent(usual) + ".";
    }
}
