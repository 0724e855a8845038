package nl.weeffout.analytics.label;

/**
 * How much a thing sets a pattern's members apart from the other records.
 *
 * @param inside members that hold it
 * @param members all of them
 * @param outside other records that hold it
 * @param others all of those
 */
record Contrast(int inside, int members, int outside, int others) {
    Contrast {
        if (inside < 0 || inside > members || outside < 0 || outside > others) {
            throw new IllegalArgumentException(
                    inside + " of " + members + " inside and " + outside + " of " + others + " outside cannot be");
        }
    }

    /** Share of the members that hold it. */
    double share() {
        return members == 0 ? 0 : (double) inside / members;
    }

    /** How many times likelier a member is to hold it than another record, as a natural logarithm; 0 at least. */
    double evidence() {
        return inside == 0 ? 0 : Math.max(0, Math.log(share() / rest()));
    }

    /**
     * Log-likelihood ratio of the members' counts under their own share against the share of the others (Dunning, 1993),
     * counted only where members hold it more often; 0 where fewer than two members do.
     */
    double likelihood() {
        if (inside < 2 || share() <= rest()) {
            return 0;
        }
        int lacking = members - inside;
        double absent = lacking == 0 ? 0 : lacking * Math.log((1 - share()) / (1 - Math.min(rest(), .999)));
        return inside * Math.log(share() / rest()) + absent;
    }

    /** Share of the others, half a record added: nothing is known to be impossible. */
    private double rest() {
        return (outside + .5) / (others + 1);
    }
}
