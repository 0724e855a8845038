package nl.weeffout.domain.signal;

/**
 * Something that comes no more.
 *
 * @param chance how likely there was none for so long by chance, 0 to 1
 */
public record StoppedPattern(SignalFacts facts, double chance) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.STOPPED;
    }

    @Override
    public String sentence() {
        return facts.subject() + " komt sinds " + Dutch.month(facts.from())
                + " niet meer voor; naar het tempo daarvoor waren " + Dutch.cases(facts.expected()) + " te verwachten."
                + Dutch.caution(facts.denominator());
    }
}
