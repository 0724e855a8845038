package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.CounterExample;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * Records with a pattern's vocabulary that were settled within the rules: what a strategist holds beside a pattern before she
 * believes it.
 *
 * <p>An exception was settled so when its outcome says 'binnen de regels' (or what else the thesaurus has under
 * {@code w_geen_maatwerk}), a grant when an alternative was found in place of spending. Likeness is the mean cosine with the
 * members. Cost: O(n) in records once, then the likenesses of each pattern.
 */
public final class CounterExamples {
    private static final String WITHIN_THE_RULES = "w_geen_maatwerk";
    private static final Set<String> NOTHING_FOUND = Set.of("", "geen", "nee", "niet", "onbekend", "n.v.t.", "-");

    /** A record less than half as alike to the members as they are to each other has not their vocabulary. */
    private static final double LEAST = .5;

    private final List<CaseId> ids;
    private final Map<CaseId, Integer> rows = new HashMap<>();
    private final List<Integer> settled = new ArrayList<>();
    private final Function<List<Integer>, double[]> likeness;

    /**
     * @param cases of one kind, in the order of the rows
     * @param likeness the mean cosine of every record with those of some rows, by row; such as
     *     {@code TermVectors::meanCosinesWith}
     */
    public CounterExamples(List<? extends MaatwerkCase> cases, Function<List<Integer>, double[]> likeness) {
        this.ids = cases.stream().map(MaatwerkCase::id).toList();
        this.likeness = likeness;
        for (MaatwerkCase each : cases) {
            if (settled(each).isPresent()) {
                settled.add(rows.size());
            }
            rows.put(each.id(), rows.size());
        }
    }

    /**
     * How a record was settled within the rules, in the words of its own field; empty where it took an exception or a gift.
     */
    public static Optional<RedactedText> settled(MaatwerkCase content) {
        RedactedText field = switch (content) {
            case ExceptionCase exception -> exception.outcome();
            case GrantCase grant -> grant.alternative();
        };
        boolean settled = switch (content) {
            case ExceptionCase _ ->
                Thesaurus.load().finder().find(field).stream()
                        .anyMatch(match -> match.concept().id().equals(WITHIN_THE_RULES));
            case GrantCase _ -> !NOTHING_FOUND.contains(field.value().strip().toLowerCase(Locale.ROOT));
        };
        return settled ? Optional.of(field) : Optional.empty();
    }

    /**
     * The records most like a pattern's members that are none of them and were settled within the rules, the likest first, of
     * equals the first by id. Of what is less than half as alike to the members as they are to each other there is none.
     *
     * @throws IllegalArgumentException for members that are none of the records
     */
    public List<CounterExample> of(PatternId pattern, Collection<CaseId> members, int most) {
        Set<Integer> own = new TreeSet<>();
        for (CaseId id : members) {
            Integer row = rows.get(id);
            if (row == null) {
                throw new IllegalArgumentException("member " + id + " is none of the records");
            }
            own.add(row);
        }
        if (own.isEmpty() || settled.isEmpty()) {
            return List.of();
        }
        double[] alike = likeness.apply(List.copyOf(own));
        double least = LEAST * usual(own, alike);
        return settled.stream()
                .filter(row -> alike[row] > 0 && alike[row] >= least && !own.contains(row))
                .sorted(Comparator.<Integer>comparingDouble(row -> -alike[row]).thenComparing(ids::get))
                .limit(most)
                .map(row -> new CounterExample(pattern, ids.get(row), Math.min(1, alike[row])))
                .toList();
    }

    /** How alike a member is to the others, in the mean; 0 for one alone. A member's cosine with itself is 1. */
    private static double usual(Set<Integer> members, double[] alike) {
        int n = members.size();
        return n == 1
                ? 0
                : members.stream()
                        .mapToDouble(row -> Math.max(0, alike[row] * n - 1) / (n - 1))
                        .average()
                        .orElse(0);
    }
}
