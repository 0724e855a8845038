package nl.weeffout.domain.signal;

/**
 * A party that refuses, or brings about, what it repairs itself.
 *
 * @param facts observed: records that the same party repairs
 * @param refuser the regeling or organisation through which it refuses, in Dutch
 * @param refused records in which it does
 * @param lowest share of those that the same party repairs that goes with the counts at least, at 95 %
 * @param highest share that goes with them at most
 * @param mostly what most of them are about, in Dutch, with its count; empty where nothing stands out
 */
public record Loop(SignalFacts facts, String refuser, long refused, double lowest, double highest, String mostly)
        implements Signal {
    @Override
    public SignalType type() {
        return SignalType.LOOP;
    }

    @Override
    public String sentence() {
        return "Wie via '" + refuser + "' weigert of ingrijpt, betaalt of herstelt zelf: in "
                + Dutch.number(facts.observed())
                + " van de " + Dutch.cases((double) refused) + " (" + Dutch.percent(lowest) + " tot "
                + Dutch.percent(highest) + ")" + (mostly.isEmpty() ? "" : ", vooral " + mostly) + ".";
    }
}
