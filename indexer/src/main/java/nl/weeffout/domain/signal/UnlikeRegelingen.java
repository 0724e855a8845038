package nl.weeffout.domain.signal;

/**
 * Like households that fare otherwise under one regeling than under another.
 *
 * @param facts observed: how many were left without help under the regeling that helps less; expected: as many as under the
 *     other; its records, and as counter-examples those that were helped
 * @param household kind of household, as typed
 * @param less the regeling that helps less, in Dutch
 * @param more the other
 * @param decidedLess records of the first that were helped or not
 * @param helpedMore records of the other that were helped
 * @param decidedMore records of the other that were helped or not
 * @param chance how likely chance brings so great a difference, 0 to 1
 */
public record UnlikeRegelingen(
        SignalFacts facts,
        String household,
        String less,
        String more,
        long decidedLess,
        long helpedMore,
        long decidedMore,
        double chance)
        implements Signal {
    @Override
    public SignalType type() {
        return SignalType.UNLIKE_DECISIONS;
    }

    @Override
    public String sentence() {
        return "Huishouden '" + household + "' wordt ongelijk behandeld: met regeling '" + more + "' werden er "
                + helpedMore
                + " van " + decidedMore + " geholpen, met regeling '" + less + "' "
                + Dutch.number(decidedLess - facts.observed()) + " van " + decidedLess + ".";
    }
}
