package nl.weeffout.domain.pattern;

import java.util.List;

/**
 * How much a pattern weighs, apart from how sure it is and beside the households and amounts that it counts itself.
 *
 * @param harmed members that tell of serious harm, or that the municipality could do nothing for
 * @param harms the kinds of harm told of most often, in Dutch, at most two
 * @param growth members of the last year beside those of the year before
 * @param value 0 to 1 beside the run's other patterns of its kind, .5 for one that is ordinary in everything
 * @param reason what it weighs by, in one Dutch sentence
 */
public record PatternWeight(int harmed, List<String> harms, Growth growth, double value, String reason) {
    public PatternWeight {
        harms = List.copyOf(harms);
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("weight " + value + " is not in 0..1");
        }
    }
}
