package nl.weeffout.domain.signal;

/**
 * A party that repairs what it brought about itself.
 *
 * @param party in Dutch
 */
public record Loop(SignalFacts facts, String party) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.LOOP;
    }

    @Override
    public String sentence() {
        return party + " weigert en betaalt zelf het maatwerk: " + Dutch.cases(facts.observed()) + " ("
                + facts.subject() + ").";
    }
}
