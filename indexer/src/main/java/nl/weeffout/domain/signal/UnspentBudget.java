package nl.weeffout.domain.signal;

/**
 * A budget of which less was spent than there was, also where chance had brought some more or greater grants.
 *
 * @param budgetEuros for the months that the log covers
 * @param spentEuros in these months
 * @param lowest share of the budget that goes with the grants at least, at 95 %
 * @param highest share that goes with them at most, below 1
 */
public record UnspentBudget(SignalFacts facts, double budgetEuros, double spentEuros, double lowest, double highest)
        implements UnderUse {
    @Override
    public String sentence() {
        return facts.subject() + " gaf " + Dutch.euros(Math.rint(spentEuros)) + " uit van een budget van "
                + Dutch.euros(Math.rint(budgetEuros)) + ": " + Dutch.percent(spentEuros / budgetEuros) + " ("
                + Dutch.percent(lowest) + " tot " + Dutch.percent(highest)
                + " naar het aantal giften en hun bedragen).";
    }
}
