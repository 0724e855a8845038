package nl.weeffout.domain.signal;

/**
 * Something that was not there before.
 *
 * @param chance how likely its first record comes so late by chance, 0 to 1
 */
public record NewPattern(SignalFacts facts, double chance) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.NEW;
    }

    @Override
    public String sentence() {
        return facts.subject() + " is nieuw sinds " + Dutch.month(facts.from()) + ": " + Dutch.cases(facts.observed())
                + ", en daarvoor geen." + Dutch.caution(facts.denominator());
    }
}
