package nl.weeffout.analytics.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weeffout.domain.CaseId;

/**
 * Asks about records of a pattern, the most instructive first, and learns from each answer.
 *
 * <p>{@link Relevance} tells how likely a record belongs. Whether one that was mined stays is told by meaning and
 * neighbourhoods: it came in by its words. Whether another joins is told by all views alike. A member that was mined leaves
 * unasked where it hardly belongs; nobody becomes a member unasked, as that merges patterns.
 *
 * <p>It asks about the record whose answer is likeliest to change what belongs. Asking about what is most uncertain finds fewer
 * members.
 *
 * <p>Each answer costs one record's similarities with all others, a question one pass over the records. Not for several threads
 * at once.
 */
public final class PatternLearner {
    private static final Mixture STAYS = new Mixture(0, 2. / 3, 1. / 3);
    private static final Mixture JOINS = new Mixture(1. / 3, 1. / 3, 1. / 3);

    /** How the odds of belonging, as logits, grow with the score from those of an ordinary member on: two in three. */
    private static final double SLOPE = 6;

    private static final double ORDINARY = .6;

    /** Below this likelihood a record that was mined leaves. */
    private static final double HARDLY = .3;

    /** What a member that is found adds to F1, beside what one that leaves adds, where F1 is .8. */
    private static final double FOUND = 1.5;

    private final LearningSpace space;
    private final List<Standing> standings;
    private final Relevance staying;
    private final Relevance joining;
    private double[] likelihoods;
    private int asked;

    /**
     * Starts without answers.
     *
     * @param members the records that were mined; what the space does not know is left out
     */
    public PatternLearner(LearningSpace space, Collection<CaseId> members) {
        this.space = space;
        this.standings = new ArrayList<>(Collections.nCopies(space.size(), Standing.UNKNOWN));
        this.staying = new Relevance(space.size(), STAYS);
        this.joining = new Relevance(space.size(), JOINS);
        for (CaseId id : new TreeSet<>(members)) {
            space.row(id).ifPresent(row -> move(row, Standing.MINED));
        }
        this.likelihoods = likelihoods();
    }

    private void move(int row, Standing to) {
        Likeness likeness = space.likeness(row);
        Standing from = standings.set(row, to);
        staying.move(row, likeness, from, to);
        joining.move(row, likeness, from, to);
    }

    /** That each record that is not judged yet belongs, 0 to 1. */
    private double[] likelihoods() {
        double[] stay = staying.scores(standings);
        double[] join = joining.scores(standings);
        double[] likely = new double[stay.length];
        for (int row = 0; row < likely.length; row++) {
            double score = standings.get(row) == Standing.MINED ? stay[row] : join[row];
            likely[row] = 1 / (1 + Math.exp(-(SLOPE * (score - 1) + ORDINARY)));
        }
        return likely;
    }

    /**
     * Takes an answer; of several about one record the last counts.
     *
     * @throws IllegalArgumentException for a record that is not in the space
     */
    public void answer(CaseId id, boolean belongs) {
        int row = space.row(id).orElseThrow(() -> new IllegalArgumentException("record " + id + " was not mined"));
        if (standings.get(row).isOpen()) {
            asked++;
        }
        move(row, belongs ? Standing.BELONGS : Standing.DOES_NOT);
        likelihoods = likelihoods();
    }

    /** How many records have been judged. */
    public int answers() {
        return asked;
    }

    /** The record to judge next, of equals the first by id; none when all have been judged. */
    public Optional<CaseId> next() {
        int next = -1;
        double most = -1;
        for (int row = 0; row < likelihoods.length; row++) {
            if (standings.get(row).isOpen()) {
                double change = isMember(row) ? 1 - likelihoods[row] : FOUND * likelihoods[row];
                if (change > most) {
                    next = row;
                    most = change;
                }
            }
        }
        return next < 0 ? Optional.empty() : Optional.of(space.id(next));
    }

    /** The records that belong, as far as is known. */
    public SortedSet<CaseId> members() {
        SortedSet<CaseId> members = new TreeSet<>();
        for (int row = 0; row < likelihoods.length; row++) {
            if (isMember(row)) {
                members.add(space.id(row));
            }
        }
        return members;
    }

    private boolean isMember(int row) {
        return switch (standings.get(row)) {
            case BELONGS -> true;
            case MINED -> likelihoods[row] >= HARDLY;
            case UNKNOWN, DOES_NOT -> false;
        };
    }
}
