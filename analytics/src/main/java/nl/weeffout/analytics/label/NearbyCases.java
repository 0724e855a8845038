package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.pattern.MemberReason.Kind;
import nl.weeffout.domain.pattern.NearbyCase;

/**
 * The records most like a pattern's members that are none of them, and what separates them.
 *
 * <p>Likeness is the mean cosine with the members, by words and by sentence vectors where there are any. Cost: one pass over what
 * at most {@value #COMPARED} members say, and the vectors of the {@value #LOOKED_AT} records nearest by words.
 */
public final class NearbyCases {
    private static final int COMPARED = 12;
    private static final int LOOKED_AT = 40;
    private static final int MOST = 4;
    private static final int NAMED = 5;
    private static final double HARDLY = .1;

    private final CaseViews views;
    private final List<MiningCase> cases;
    private final long followed;

    /**
     * @param cases in the order of the rows of {@code views}
     * @param followed records that are looked at for what they say, one as often as it shares a word with the members
     */
    public NearbyCases(CaseViews views, List<MiningCase> cases, long followed) {
        this.views = views;
        this.followed = followed;
        this.cases = List.copyOf(cases);
    }

    /** The nearest first; of equals the first by id. Rows of members are given in order. */
    public List<NearbyCase> of(List<Integer> members, PatternLabel label) {
        Set<Integer> inside = new HashSet<>(members);
        double[] means = views.meanCosines(members);
        Map<Integer, Double> typical = new HashMap<>();
        for (int place = 0; place < means.length; place++) {
            typical.put(members.get(place), means[place]);
        }
        List<Integer> compared = members.stream()
                .sorted(Comparator.<Integer>comparingDouble(row -> -typical.getOrDefault(row, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(COMPARED)
                .sorted()
                .toList();
        double[] byWords = views.words().meanCosinesWith(compared, followed);
        Comparator<Integer> nearest =
                Comparator.<Integer>comparingDouble(row -> -byWords[row]).thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> lookedAt = new PriorityQueue<>(nearest.reversed());
        double least = 0;
        for (int row = 0; row < byWords.length; row++) {
            if (byWords[row] > least && !inside.contains(row)) {
                lookedAt.add(row);
                if (lookedAt.size() > LOOKED_AT) {
                    lookedAt.remove();
                    // Of rows as alike the first stays.
                    least = byWords[lookedAt.element()];
                }
            }
        }
        record Near(int row, double likeness) {}
        List<Integer> near = lookedAt.stream().sorted(nearest).toList();
        double[] alike = views.meanCosines(near, compared);
        return IntStream.range(0, alike.length)
                .mapToObj(place -> new Near(near.get(place), Math.clamp(alike[place], 0, 1)))
                .sorted(Comparator.comparingDouble((Near each) -> -each.likeness())
                        .thenComparing(Near::row))
                .limit(MOST)
                .map(each -> nearby(cases.get(each.row()), each.likeness(), label))
                .toList();
    }

    private static NearbyCase nearby(MiningCase record, double likeness, PatternLabel label) {
        SortedMap<Trait, ?> own = Trait.of(record, Reading.of(record.stored().content()));
        List<String> missing = new ArrayList<>();
        Set<String> told = new HashSet<>();
        label.contrasts().entrySet().stream()
                .filter(entry -> !own.containsKey(entry.getKey())
                        && label.weight(entry.getKey()) > 0
                        && (entry.getKey().kind() != Kind.WORDS || label.isNamed(entry.getKey())))
                .sorted(Comparator.<Map.Entry<Trait, Contrast>>comparingDouble(
                                entry -> -entry.getValue().likelihood())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> label.shown(entry.getKey()))
                .filter(shown -> told.addAll(PatternTitler.stems(shown)))
                .limit(NAMED)
                .forEach(missing::add);
        List<String> foreign = own.keySet().stream()
                .filter(trait -> trait.kind() != Kind.WORDS && label.share(trait) <= HARDLY)
                .map(label::shown)
                .distinct()
                .limit(NAMED)
                .toList();
        return new NearbyCase(record.stored().id(), likeness, missing, foreign);
    }
}
