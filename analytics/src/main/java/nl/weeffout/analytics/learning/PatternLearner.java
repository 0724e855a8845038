package nl.weeffout.analytics.learning;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.weeffout.domain.CaseId;

/**
 * Asks about records of a pattern, the most instructive first, and learns from each answer.
 *
 * <p>A record's score is its mean similarity to the records that belong, less that to those that do not. It asks about the
 * weakest member or about the likeliest of the others (relevance feedback after Rocchio, 1971), in turn until one of them has
 * surprised more often, that is changed what belongs: asking about what is most uncertain finds fewer members. Until there are
 * some answers, what was mined is taken to belong.
 *
 * <p>Each answer costs one record's similarities with all others, a question one pass over the records. Not for several threads
 * at once.
 */
public final class PatternLearner {
    /** So many members must have been confirmed before those that were mined no longer speak for the pattern. */
    private static final int ENOUGH = 3;

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
    private int asked;

    /** How often answers about records of one side changed what belongs. */
    private static final class Surprises {
        private int asked;
        private int surprised;

        void add(boolean surprise) {
            asked++;
            surprised += surprise ? 1 : 0;
        }

        /** By the rule of succession (Laplace 1814). */
        double rate() {
            return (surprised + 1.0) / (asked + 2.0);
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
        java.util.Arrays.fill(judged, Judged.OPEN);
        this.presumed = new Tally(space.size());
        this.belonging = new Tally(space.size());
        this.others = new Tally(space.size());
        for (CaseId id : new TreeSet<>(members)) {
            space.row(id).ifPresent(row -> {
                mined[row] = true;
                presumed.add(similarities(row), 1);
            });
        }
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
                boolean member = membership()[row];
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
    }

    /** How many records have been judged. */
    public int answers() {
        return asked;
    }

    /** The record to judge next; none when all have been judged. */
    public Optional<CaseId> next() {
        boolean[] member = membership();
        OptionalRow weakest = new OptionalRow();
        OptionalRow likeliest = new OptionalRow();
        for (int row = 0; row < judged.length; row++) {
            if (judged[row] == Judged.OPEN) {
                if (member[row]) {
                    weakest.offer(row, -score(row));
                } else {
                    likeliest.offer(row, score(row));
                }
            }
        }
        boolean members = inside.rate() > outside.rate() || (inside.rate() == outside.rate() && asked % 2 == 0);
        OptionalRow first = members ? weakest : likeliest;
        OptionalRow second = members ? likeliest : weakest;
        int chosen = first.row >= 0 ? first.row : second.row;
        return chosen < 0 ? Optional.empty() : Optional.of(space.id(chosen));
    }

    /** The greatest of some rows; of equals the first. */
    private static final class OptionalRow {
        private int row = -1;
        private double value;

        void offer(int candidate, double its) {
            if (row < 0 || its > value) {
                row = candidate;
                value = its;
            }
        }
    }

    /** The records that belong, as far as is known. */
    public SortedSet<CaseId> members() {
        boolean[] member = membership();
        SortedSet<CaseId> members = new TreeSet<>();
        for (int row = 0; row < member.length; row++) {
            if (member[row]) {
                members.add(space.id(row));
            }
        }
        return members;
    }

    /**
     * What was judged, and of the rest what lies on the members' side, halfway between the mean score of those that belong and
     * of those that do not; before both are known, what was mined.
     */
    private boolean[] membership() {
        OptionalDouble cut = cut();
        boolean[] member = new boolean[judged.length];
        for (int row = 0; row < judged.length; row++) {
            member[row] = switch (judged[row]) {
                case BELONGS -> true;
                case DOES_NOT -> false;
                case OPEN -> mined[row] && (cut.isEmpty() || score(row) >= cut.getAsDouble());
            };
        }
        return member;
    }

    private OptionalDouble cut() {
        OptionalDouble high = meanScore(Judged.BELONGS);
        OptionalDouble low = meanScore(Judged.DOES_NOT);
        return high.isPresent() && low.isPresent() && belonging.count >= ENOUGH
                ? OptionalDouble.of((high.getAsDouble() + low.getAsDouble()) / 2)
                : OptionalDouble.empty();
    }

    private OptionalDouble meanScore(Judged of) {
        return IntStream.range(0, judged.length)
                .filter(row -> judged[row] == of)
                .mapToDouble(this::score)
                .average();
    }

    private double score(int row) {
        double yes = belonging.sums[row];
        int count = belonging.count - (judged[row] == Judged.BELONGS ? 1 : 0);
        if (belonging.count < ENOUGH) {
            yes += presumed.sums[row];
            count += presumed.count - (mined[row] && judged[row] == Judged.OPEN ? 1 : 0);
        }
        int against = others.count - (judged[row] == Judged.DOES_NOT ? 1 : 0);
        return yes / Math.max(1, count) - others.sums[row] / Math.max(1, against);
    }
}
