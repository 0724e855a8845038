package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.weeffout.domain.pattern.RefusalGround;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.pattern.WeeffoutLink;
import nl.weeffout.indexer.dutch.ReferenceTables;
import org.jspecify.annotations.Nullable;

/** Asks of pairs of patterns whether they share a weeffout, by {@link PatternSides}. Cost: O(p²) in patterns. */
final class PatternLinker {
    private static final int SHOWN = 5;
    private static final int GROUNDS = 0;
    private static final int RULES = 1;
    private static final int VECTORS = 2;

    private final CaseReading reading;
    private final List<PatternGroup> groups;
    private final List<List<double[]>> sides = new ArrayList<>();
    private final PatternSides compared;

    /** @param vectors null to go by words and rules alone */
    PatternLinker(CaseReading reading, List<PatternGroup> groups, @Nullable GroundVectors vectors) {
        this.reading = reading;
        this.groups = groups;
        sides.add(groups.stream().map(PatternLinker::groundSide).toList());
        sides.add(groups.stream().map(this::ruleSide).toList());
        if (vectors != null) {
            sides.add(vectors.of(groups.stream()
                    .map(group -> group.members().stream().map(reading::content).toList())
                    .toList()));
        }
        compared = new PatternSides(sides);
    }

    /** Only what members speak of more than others makes patterns alike: not to speak of something is no sign. */
    private static double[] groundSide(PatternGroup group) {
        return Dense.unit(
                group.lean().stream().mapToDouble(weight -> Math.max(0, weight)).toArray());
    }

    private double[] ruleSide(PatternGroup group) {
        CaseRules rules = reading.rules();
        return Dense.unit(IntStream.range(0, rules.keys().size())
                .mapToDouble(
                        k -> group.named().get(k) * rules.rarity(rules.keys().get(k)))
                .toArray());
    }

    private record Pair(int one, int other, double score) {}

    /** The likeliest pairs, at most so many. */
    List<WeeffoutLink> links(int most) {
        Comparator<Pair> best = Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(Pair::one)
                .thenComparing(Pair::other);
        PriorityQueue<Pair> kept = new PriorityQueue<>(best.reversed());
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                // A question must be able to name what is shared.
                if (compared.cosine(GROUNDS, one, other) > 0) {
                    Pair pair = new Pair(one, other, compared.score(one, other));
                    Pair last = kept.size() < most ? null : kept.peek();
                    if (kept.size() < most) {
                        kept.add(pair);
                    } else if (last != null && best.compare(pair, last) < 0) {
                        kept.poll();
                        kept.add(pair);
                    }
                }
            }
        }
        return kept.stream().sorted(best).map(this::link).toList();
    }

    private WeeffoutLink link(Pair pair) {
        List<WeeffoutLink.Shared> grounds = shared(sides.get(GROUNDS), pair, place -> {
            RefusalGround ground = reading.refusal(place);
            return Map.entry(ground.id(), ground.label());
        });
        CaseRules rules = reading.rules();
        List<WeeffoutLink.Shared> named = shared(sides.get(RULES), pair, place -> {
                    String key = rules.keys().get(place);
                    return Map.entry(key, ReferenceTables.load().label(key));
                })
                .stream()
                .filter(shared -> groups.get(pair.one()).isUsual(shared.key(), rules)
                        && groups.get(pair.other()).isUsual(shared.key(), rules))
                .toList();
        String regeling = named.isEmpty() ? "" : named.getFirst().key();
        return new WeeffoutLink(
                groups.get(pair.one()).id(),
                groups.get(pair.other()).id(),
                pair.score(),
                Weeffout.id(grounds.getFirst().key(), regeling),
                "Delen deze twee patronen dezelfde weeffout: "
                        + grounds.getFirst().label()
                        + (named.isEmpty() ? "" : " (" + named.getFirst().label() + ")") + "?",
                grounds,
                named,
                compared.knownCosine(VECTORS, pair.one(), pair.other()).orElse(null));
    }

    private static List<WeeffoutLink.Shared> shared(
            List<double[]> side, Pair pair, IntFunction<Map.Entry<String, String>> name) {
        double[] one = side.get(pair.one());
        double[] other = side.get(pair.other());
        return IntStream.range(0, one.length)
                .filter(place -> one[place] * other[place] > 0)
                .mapToObj(place -> {
                    Map.Entry<String, String> named = name.apply(place);
                    return new WeeffoutLink.Shared(named.getKey(), named.getValue(), one[place] * other[place]);
                })
                .sorted(Comparator.comparingDouble(WeeffoutLink.Shared::weight)
                        .reversed()
                        .thenComparing(WeeffoutLink.Shared::key))
                .limit(SHOWN)
                .toList();
    }
}
