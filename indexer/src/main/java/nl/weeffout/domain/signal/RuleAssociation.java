package nl.weeffout.domain.signal;

import java.util.List;

/**
 * Rules, situations and organisations that come together more often than each by itself would have them.
 *
 * @param items what comes together, in Dutch, two or more
 * @param shrunk the lift, drawn towards 1 as far as the counts are small
 * @param falseDiscovery share of what is as clear or clearer that chance brings, 0 to 1
 */
public record RuleAssociation(SignalFacts facts, List<String> items, double shrunk, double falseDiscovery)
        implements Signal {
    public RuleAssociation {
        items = List.copyOf(items);
    }

    @Override
    public SignalType type() {
        return SignalType.ASSOCIATION;
    }

    @Override
    public String sentence() {
        return String.join(", ", items.subList(0, items.size() - 1)) + " en " + items.getLast() + " gaan samen in "
                + Dutch.cases(facts.observed()) + ", verwacht " + Dutch.number(facts.expected())
                + "; voorzichtig geschat " + Dutch.number(shrunk) + " keer zo vaak als toeval.";
    }
}
