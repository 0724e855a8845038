package nl.weeffout.analytics.weeffout;

import java.util.List;
import nl.weeffout.domain.pattern.PatternId;

/**
 * A pattern as it is compared.
 *
 * @param members rows, in order
 * @param lean mean deviation of its members for each ground
 * @param named share of its members for each regeling
 */
record PatternGroup(PatternId id, List<Integer> members, List<Double> lean, List<Double> named) {
    /** What fewer members say is not the pattern's; nor is what a single member says. */
    private static final double USUAL = .2;

    PatternGroup {
        members = List.copyOf(members);
        lean = List.copyOf(lean);
        named = List.copyOf(named);
    }

    /** Whether what some of the members say is the pattern's. */
    boolean isUsual(long sayers) {
        return sayers >= Math.min(2, members.size()) && sayers >= USUAL * members.size();
    }

    /** Whether a regeling is the pattern's. */
    boolean isUsual(String regeling, CaseRules rules) {
        return isUsual(
                members.stream().filter(row -> rules.names(row, regeling)).count());
    }

    /** Members that speak clearly of a ground. */
    long speakers(int ground, CaseGrounds grounds) {
        return members.stream().filter(row -> grounds.speaks(row, ground)).count();
    }
}
