package nl.weeffout.analytics.learning;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weeffout.domain.CaseId;

/**
 * Asks about records of a pattern, the most instructive first, and learns from each answer.
 *
 * <p>A record's score is how alike it is in the mean to the records that belong, less that to those that do not (relevance
 * feedback after Rocchio, 1971), in units of what members score in the mean: 1 is an ordinary member, 0 a record of which
 * nothing speaks either way. What was mined and not judged yet belongs by half; what does not belong is, as long as few
 * answers say so, the average record. A member that was mined and scores under a half leaves unasked; nobody becomes a member
 * unasked, as that merges patterns.
 *
 * <p>It asks about the weakest member or the likeliest of the others, whichever is likelier to surprise, that is to change what
 * belongs: by its score, and by how often answers about that side did so lately. Asking about what is most uncertain finds
 * fewer members.
 *
 * <p>Each answer costs one record's similarities with all others, a question some passes over the records. Not for several
 * threads at once.
 */
public final class PatternLearner {
    /** What a record that was mined and not judged says of the pattern, beside one that is known to belong. */
    private static final double MINED = .5;

    /** So many answers weigh as much as the average record in telling what does not belong. */
    private static final double AVERAGE = 4;

    /** From this score on a record that was mined belongs. */
    private static final double ENOUGH = .5;

    /** How much the odds of belonging grow with the score, and by what a record that was mined is ahead of others, as logits. */
    private static final double SLOPE = 2;

    private static final double HEAD_START = 1.5;

    /** No unit is smaller: members that are like nothing at all would make giants of the others' scores. */
    private static final double LEAST_UNIT = .05;

    private enum Judged {
        OPEN,
        BELONGS,
        DOES_NOT
    }

    private final LearningSpace space;
    private final boolean[] mined;
    private final Judged[] judged;
    private final Tally presumed;
    private final Tally belonging;
    private final Tally others;
    private final Surprises inside = new Surprises();
    private final Surprises outside = new Surprises();
    private double[] scores;
    private int asked;

    /** How often answers about records of one side changed what belongs. */
    private static final class Surprises {
        /** What an answer still counts when the next one about its side comes. */
        private static final double MEMORY = .8;

        private double asked;
        private double surprised;

        void add(boolean surprise) {
            asked = MEMORY * asked + 1;
            surprised = MEMORY * surprised + (surprise ? 1 : 0);
        }

        /** By the rule of succession (Laplace 1814). */
        double rate() {
            return (surprised + 1) / (asked + 2);
        }
    }

    /** What some records are alike to on the whole: the sum of their similarities, by row. */
    private static final class Tally {
        private final double[] sums;
        private int count;

        Tally(int size) {
            sums = new double[size];
        }

        void add(double[] similarities, int sign) {
            for (int row = 0; row < sums.length; row++) {
                sums[row] += sign * similarities[row];
            }
            count += sign;
        }
    }

    /**
     * Starts without answers.
     *
     * @param members the records that were mined; what the space does not know is left out
     */
    public PatternLearner(LearningSpace space, Collection<CaseId> members) {
        this.space = space;
        this.mined = new boolean[space.size()];
        this.judged = new Judged[space.size()];
        Arrays.fill(judged, Judged.OPEN);
        this.presumed = new Tally(space.size());
        this.belonging = new Tally(space.size());
        this.others = new Tally(space.size());
        for (CaseId id : new TreeSet<>(members)) {
            space.row(id).ifPresent(row -> {
                mined[row] = true;
                presumed.add(similarities(row), 1);
            });
        }
        this.scores = scored();
    }

    /** A record says nothing about itself. */
    private double[] similarities(int row) {
        double[] similarities = space.similarities(row);
        similarities[row] = 0;
        return similarities;
    }

    /**
     * Takes an answer; of several about one record the last counts.
     *
     * @throws IllegalArgumentException for a record that is not in the space
     */
    public void answer(CaseId id, boolean belongs) {
        int row = space.row(id).orElseThrow(() -> new IllegalArgumentException("record " + id + " was not mined"));
        double[] similarities = similarities(row);
        switch (judged[row]) {
            case OPEN -> {
                asked++;
                boolean member = isMember(row);
                (member ? inside : outside).add(member != belongs);
                if (mined[row]) {
                    presumed.add(similarities, -1);
                }
            }
            case BELONGS -> belonging.add(similarities, -1);
            case DOES_NOT -> others.add(similarities, -1);
        }
        judged[row] = belongs ? Judged.BELONGS : Judged.DOES_NOT;
        (belongs ? belonging : others).add(similarities, 1);
        scores = scored();
    }

    /** How many records have been judged. */
    public int answers() {
        return asked;
    }

    /** The record to judge next; none when all have been judged. */
    public Optional<CaseId> next() {
        Greatest member = new Greatest();
        Greatest other = new Greatest();
        for (int row = 0; row < judged.length; row++) {
            if (judged[row] == Judged.OPEN) {
                if (isMember(row)) {
                    member.offer(row, 1 - likelihood(row));
                } else {
                    other.offer(row, likelihood(row));
                }
            }
        }
        Greatest asked = member.value * inside.rate() >= other.value * outside.rate() ? member : other;
        return asked.row < 0 ? Optional.empty() : Optional.of(space.id(asked.row));
    }

    /** The greatest of some rows; of equals the first. */
    private static final class Greatest {
        private int row = -1;
        private double value = -1;

        void offer(int candidate, double its) {
            if (its > value) {
                row = candidate;
                value = its;
            }
        }
    }

    /** The records that belong, as far as is known. */
    public SortedSet<CaseId> members() {
        SortedSet<CaseId> members = new TreeSet<>();
        for (int row = 0; row < judged.length; row++) {
            if (isMember(row)) {
                members.add(space.id(row));
            }
        }
        return members;
    }

    private boolean isMember(int row) {
        return switch (judged[row]) {
            case BELONGS -> true;
            case DOES_NOT -> false;
            case OPEN -> mined[row] && scores[row] >= ENOUGH;
        };
    }

    /** That a record belongs, 0 to 1; a half where a record that was mined would leave. */
    private double likelihood(int row) {
        double logit = SLOPE * (scores[row] - ENOUGH) - (mined[row] ? 0 : HEAD_START);
        return 1 / (1 + Math.exp(-logit));
    }

    private double[] scored() {
        double[] scored = new double[judged.length];
        double sum = 0;
        double weights = 0;
        for (int row = 0; row < scored.length; row++) {
            scored[row] = pull(row) - push(row);
            double weight = weight(row);
            sum += weight * scored[row];
            weights += weight;
        }
        double unit = weights == 0 ? 1 : Math.max(LEAST_UNIT, sum / weights);
        for (int row = 0; row < scored.length; row++) {
            scored[row] /= unit;
        }
        return scored;
    }

    /** What a record says of the pattern. */
    private double weight(int row) {
        return switch (judged[row]) {
            case BELONGS -> 1;
            case DOES_NOT -> 0;
            case OPEN -> mined[row] ? MINED : 0;
        };
    }

    private double pull(int row) {
        double count = belonging.count + MINED * presumed.count - weight(row);
        return count <= 0 ? 0 : (belonging.sums[row] + MINED * presumed.sums[row]) / count;
    }

    private double push(int row) {
        int count = others.count - (judged[row] == Judged.DOES_NOT ? 1 : 0);
        return (others.sums[row] + AVERAGE * space.meanSimilarity(row)) / (count + AVERAGE);
    }
}
