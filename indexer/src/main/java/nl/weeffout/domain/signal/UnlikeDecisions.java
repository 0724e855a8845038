package nl.weeffout.domain.signal;

/**
 * Like cases that were decided differently: of a pattern, helped here and stuck there.
 *
 * @param helped how many were helped
 * @param stuck how many were not
 * @param lowest share of the helped that goes with the counts at least, at 95 %
 * @param highest share that goes with them at most
 */
public record UnlikeDecisions(SignalFacts facts, long helped, long stuck, double lowest, double highest)
        implements Signal {
    @Override
    public SignalType type() {
        return SignalType.UNLIKE_DECISIONS;
    }

    @Override
    public String sentence() {
        return facts.subject() + " werd verschillend beslist: " + helped + " geholpen, " + stuck + " vastgelopen ("
                + Dutch.percent(lowest) + " tot " + Dutch.percent(highest) + " geholpen).";
    }
}
