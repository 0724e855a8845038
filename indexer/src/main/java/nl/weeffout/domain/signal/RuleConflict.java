package nl.weeffout.domain.signal;

/**
 * An edge of the graph of regelingen: two that both apply, where one points away to the other or each does.
 *
 * @param facts observed: records in which one points away; expected: as many as of all other pairs of regelingen
 * @param toOther records in which the first points to the other
 * @param toOne records in which the other points to the first
 * @param together records to which both apply
 * @param lowest share of those in which one points away that goes with the counts at least, at 95 %
 * @param highest share that goes with them at most
 * @param chance how likely chance brings so many where pairs do not differ, 0 to 1
 */
public record RuleConflict(
        SignalFacts facts,
        Side one,
        Side other,
        long toOther,
        long toOne,
        long together,
        double lowest,
        double highest,
        double chance)
        implements Signal {
    /**
     * A node of the graph.
     *
     * @param regeling its key
     * @param label as people read it, in Dutch
     * @param records to which it applies
     */
    public record Side(String regeling, String label, long records) {}

    @Override
    public SignalType type() {
        return SignalType.CONFLICT;
    }

    @Override
    public String sentence() {
        return "Regelingen '" + one.label() + "' en '" + other.label() + "' botsen: in "
                + Dutch.number(facts.observed())
                + " van de " + Dutch.cases((double) together)
                + " met beide wijst de een naar de ander of staat die in de weg ("
                + Dutch.percent(lowest) + " tot " + Dutch.percent(highest) + ")" + direction() + "; gewoonlijk "
                + Dutch.number(facts.expected()) + ".";
    }

    private String direction() {
        if (toOther == 0 && toOne == 0) {
            return "";
        }
        return "; " + one.label() + " wijst " + toOther + " keer naar " + other.label() + ", andersom " + toOne
                + " keer";
    }
}
