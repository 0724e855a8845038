package nl.weeffout.domain.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * How many requests were solved without spending, where it differs from what is usual.
 *
 * @param asked how many requests there were
 * @param usual the share that is usual, 0 to 1
 * @param lowest the share that goes with the count at least, at 95 %
 * @param highest the share that goes with it at most
 * @param found what was found in place of spending
 * @param gifts what was spent on the other requests
 */
public record Alternatives(
        SignalFacts facts, long asked, double usual, double lowest, double highest, Found found, Gifts gifts)
        implements Signal {
    /**
     * What was found in place of spending, in numbers of requests.
     *
     * @param free something that costs nothing
     * @param fund a fund paid
     * @param other such as a regular provision
     */
    public record Found(long free, long fund, long other) {}

    /**
     * Gifts beside what the regular route would have cost.
     *
     * @param cheaper how many cost less than a regular assessment
     * @param regularEuros what that costs
     * @param lowest the share of the cheaper that goes with the count at least, at 95 %, 0 to 1
     * @param highest the share that goes with it at most
     */
    public record Gifts(long all, long cheaper, double regularEuros, double lowest, double highest) {}

    @Override
    public SignalType type() {
        return SignalType.ALTERNATIVES;
    }

    @Override
    public String sentence() {
        return facts.subject() + ": bij " + Dutch.number(facts.observed()) + " van de " + asked
                + " aanvragen werd een alternatief gevonden (" + Dutch.percent(lowest) + " tot "
                + Dutch.percent(highest)
                + "), gewoonlijk " + Dutch.percent(usual) + "." + kinds() + cost();
    }

    private String kinds() {
        List<String> kinds = new ArrayList<>();
        add(kinds, "kosteloos", found.free());
        add(kinds, "fonds", found.fund());
        add(kinds, "anders", found.other());
        return kinds.isEmpty() ? "" : " Het alternatief: " + String.join(", ", kinds) + ".";
    }

    private static void add(List<String> kinds, String name, long count) {
        if (count > 0) {
            kinds.add(name + " " + count);
        }
    }

    private String cost() {
        return gifts.all() == 0
                ? ""
                : " Van de " + gifts.all() + (gifts.all() == 1 ? " gift kostte er " : " giften kostten er ")
                        + gifts.cheaper() + " minder dan een gewone beoordeling (EUR "
                        + Dutch.number(gifts.regularEuros()) + "): " + Dutch.percent(gifts.lowest()) + " tot "
                        + Dutch.percent(gifts.highest()) + ".";
    }
}
