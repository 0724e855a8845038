package nl.weeffout.analytics.learning;

import java.util.List;

/**
 * How much speaks for each record to belong to a pattern: how alike it is in the mean to those that belong, less that to those
 * that do not (relevance feedback after Rocchio, 1971), in units of what members have in the mean: 1 is an ordinary member, 0 a
 * record of which nothing speaks either way.
 */
final class Relevance {
    /**
     * So many answers that say who does not belong weigh as much as the average record, with which nobody has anything in
     * common. They are about records that look much like members, and would push these away too.
     */
    private static final double AVERAGE = 12;

    /** No unit is smaller: members that are like nothing at all would make giants of the others' scores. */
    private static final double LEAST_UNIT = .05;

    private final Mixture mixture;
    private final double[] pull;
    private final double[] push;
    private double pulling;
    private double pushing;

    Relevance(int size, Mixture mixture) {
        this.mixture = mixture;
        this.pull = new double[size];
        this.push = new double[size];
    }

    /** Takes a record's new standing in. */
    void move(int record, Likeness likeness, Standing from, Standing to) {
        double weight = to.weight() - from.weight();
        double contrast = to.contrast() - from.contrast();
        for (int row = 0; row < pull.length; row++) {
            // A record says nothing about itself.
            double similarity = row == record ? 0 : likeness.of(row, mixture);
            pull[row] += weight * similarity;
            push[row] += contrast * similarity;
        }
        pulling += weight;
        pushing += contrast;
    }

    /** By row. */
    double[] scores(List<Standing> standings) {
        double[] scores = new double[pull.length];
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            Standing its = standings.get(row);
            double others = pulling - its.weight();
            scores[row] = (others > 0 ? pull[row] / others : 0) - push[row] / (pushing - its.contrast() + AVERAGE);
            sum += its.weight() * scores[row];
        }
        double unit = pulling > 0 ? Math.max(LEAST_UNIT, sum / pulling) : 1;
        for (int row = 0; row < scores.length; row++) {
            scores[row] /= unit;
        }
        return scores;
    }
}
