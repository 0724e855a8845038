package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.FramedViews;
import nl.weeffout.analytics.similarity.KeptDraws;
import nl.weeffout.analytics.similarity.KeptNeighbours;
import nl.weeffout.analytics.similarity.KnownNeighbours;
import nl.weeffout.analytics.similarity.MutualSimilarity;
import nl.weeffout.analytics.similarity.Neighbours;
import nl.weeffout.analytics.similarity.RankFusion;
import nl.weeffout.analytics.similarity.ResampledSimilarity;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.pattern.CasePattern;

/**
 * Groups of records whose neighbourhoods overlap: nearest by words and by sentence vectors, both under one rank, neighbours
 * only where it is mutual, communities of what neighbourhoods have in common, and out with members that resemble the rest too
 * little.
 *
 * <p>How sure a group is, is measured by two things, of which the weaker counts. One is what it brings to the communities'
 * quality, {@code Σ (J(i,j) - γ)} over its pairs: many members and tight ones both count. The same steps over records that
 * were put together by chance tell what chance brings (a null model). Chance knows words and directions but no topics, and
 * records of one topic resemble each other without sharing a fault; so a sure group must bring several times as much. The
 * other is whether its pairs stay together when some of the records are missing.
 */
final class CommunityMiner implements PatternMiner {
    /** How often chance is tried, and over how many records at most. */
    private static final int DRAWS = 8;

    private static final int DRAWN = 1_000;

    /** Of so many records the best groups are sought and records are drawn as often as is set; of more, less often. */
    private static final int OFTEN_UP_TO = 2_000;

    /** Neighbours sought among many records: more bring nothing where neighbourhoods hold twenty. */
    private static final int NEAREST_OF_MANY = 50;

    /** Records there are at least for each neighbour of the greatest neighbourhood. */
    private static final int RECORDS_FOR_EACH = 12;

    /** What draws and how they are cut hang on. */
    private static final List<Parameter> DRAWN_BY = List.of(
            Parameter.FEWEST_NEIGHBOURS,
            Parameter.MOST_NEIGHBOURS,
            Parameter.TEXT_WEIGHT,
            Parameter.TIGHTNESS,
            Parameter.RESAMPLINGS,
            Parameter.EXACT_UP_TO,
            Parameter.SEED);

    private final MinerParameters parameters;
    private final Workers workers;

    CommunityMiner(MinerParameters parameters, Workers workers) {
        this.parameters = parameters;
        this.workers = workers;
    }

    /**
     * A group and what it brings.
     *
     * @param evidence {@code Σ (J(i,j) - γ)} over its pairs
     * @param all its rows with those that were trimmed off
     */
    record Community(List<Integer> rows, double evidence, List<Integer> all) {
        Community {
            rows = List.copyOf(rows);
            all = List.copyOf(all);
        }
    }

    /** A group of enough rows, copies included, and the points that they are copies of. */
    private record Found(List<Integer> rows, List<Integer> points, double strength) {}

    @Override
    public Mined mined(FramedViews framed, EarlierGroups earlier) {
        CaseViews views = framed.views();
        List<List<Integer>> alike = views.alike();
        List<Integer> firsts = alike.stream().map(List::getFirst).toList();
        // Copies of one record would be each other's only neighbours; they follow the first of them.
        CaseViews points = alike.size() == views.size() ? views : views.only(firsts);
        double chance = earlier.chance().orElseGet(() -> chance(points));
        List<RankFusion.View> nearest = framed.known(firsts, most(points))
                .map(known -> nearest(points, known))
                .orElseGet(() -> nearest(points));
        KeptDraws drawn = drawn(framed, firsts, points, nearest);
        Stability stability = new Stability(drawn.draws());
        KeptNeighbours kept = framed.keep(
                firsts,
                most(points),
                nearest.stream().map(RankFusion.View::neighbours).toList(),
                // Those of few records are made anew.
                points.size() > OFTEN_UP_TO && !drawn.draws().isEmpty() ? drawn : KeptDraws.none(points.size()));
        Communities cut = cut(starts(points.size())).from(earlier.only(firsts), parameters.value(Parameter.STEADINESS));
        List<Community> communities = communities(points, drawn.mean(), cut);
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(views.size(), 0));
        for (int number = 0; number < communities.size(); number++) {
            for (int point : communities.get(number).all()) {
                for (int row : alike.get(point)) {
                    numbers.set(row, number);
                }
            }
        }
        List<Found> found = new ArrayList<>();
        for (Community community : isLarge(points) ? joined(points, communities, drawn.mean()) : communities) {
            List<Integer> rows = new ArrayList<>();
            double evidence = community.evidence();
            for (int point : community.rows()) {
                int copies = alike.get(point).size();
                rows.addAll(alike.get(point));
                evidence += (1 - parameters.value(Parameter.TIGHTNESS)) * copies * (copies - 1) / 2;
            }
            if (rows.size() >= parameters.number(Parameter.MINIMUM_MEMBERS)) {
                found.add(new Found(
                        rows.stream().sorted().toList(),
                        community.rows(),
                        strength(evidence / chance, stability.of(community.rows()))));
            }
        }
        found.sort(Comparator.<Found>comparingDouble(each -> -each.strength())
                .thenComparing(each -> each.rows().getFirst()));
        List<List<Integer>> shared =
                SharedRows.of(found.stream().map(Found::points).toList(), drawn.mean(), points, parameters);
        return new Mined(
                IntStream.range(0, found.size())
                        .mapToObj(place -> new MinedGroup(
                                found.get(place).rows(),
                                shared.get(place).stream()
                                        .flatMap(point -> alike.get(point).stream())
                                        .sorted()
                                        .toList(),
                                found.get(place).strength()))
                        .toList(),
                numbers,
                OptionalDouble.of(chance),
                Optional.of(kept));
    }

    /**
     * How alike points are over draws, and how each draw is cut. Among so many that they are not drawn often, what an earlier run
     * found holds for its records under the same frame, as their neighbours hardly change.
     */
    private KeptDraws drawn(FramedViews framed, List<Integer> firsts, CaseViews points, List<RankFusion.View> nearest) {
        String made = DRAWN_BY.stream()
                .map(each -> each.key() + " " + parameters.value(each))
                .collect(Collectors.joining(", "));
        if (points.size() > OFTEN_UP_TO && framed.isDrawn(made)) {
            return framed.drawn(firsts, overlap(nearest, points.size(), workers), workers);
        }
        ResampledSimilarity similarities = resampled(points, nearest, resamplings(points));
        // What happened in earlier runs makes nothing surer.
        return new KeptDraws(made, similarities.mean(), new Stability(similarities, cut(1), workers).draws());
    }

    private boolean isLarge(CaseViews points) {
        return points.size() > parameters.number(Parameter.EXACT_UP_TO);
    }

    private List<Community> joined(CaseViews points, List<Community> communities, Neighbours similarities) {
        return new JoinedParts(
                        points,
                        parameters.number(Parameter.MINIMUM_MEMBERS),
                        groups -> cut(1).of(overlap(
                                nearest(groups, NEAREST_OF_MANY, false, !isLarge(groups)), groups.size(), workers)),
                        workers)
                .of(communities, similarities);
    }

    /**
     * As strong as the weaker of two signs; each is 0 without any, {@link CasePattern#SURE} at its bar, and goes towards 1
     * far beyond it.
     *
     * @param overChance evidence as a multiple of what chance brings
     * @param together share of pairs that stay together, of which the odds are compared
     */
    private double strength(double overChance, double together) {
        double bar = parameters.value(Parameter.STABILITY);
        return Math.min(
                sign(Math.max(0, overChance), parameters.value(Parameter.CERTAINTY)),
                sign(together * (1 - bar), bar * (1 - together)));
    }

    private static double sign(double value, double bar) {
        return value * CasePattern.SURE / (value * CasePattern.SURE + bar * (1 - CasePattern.SURE));
    }

    /**
     * The greatest evidence for any group of as many records without groups, as a mean of some draws; at least that of a
     * smallest pattern twice as tight as it must be, as among few records chance may bring none.
     */
    private double chance(CaseViews points) {
        Random random = new Random(parameters.number(Parameter.SEED));
        List<Supplier<Double>> draws = new ArrayList<>();
        CommunityMiner alone = new CommunityMiner(parameters, Workers.ONE);
        for (int draw = 0; draw < DRAWS; draw++) {
            CaseViews scattered = points.scattered(DRAWN, random);
            draws.add(() -> alone.greatestEvidence(scattered));
        }
        double sum = 0;
        for (double evidence : workers.all(draws)) {
            sum += evidence;
        }
        int members = parameters.number(Parameter.MINIMUM_MEMBERS);
        return Math.max(sum / DRAWS, parameters.value(Parameter.TIGHTNESS) * members * (members - 1) / 2);
    }

    private double greatestEvidence(CaseViews points) {
        return communities(points, resampled(points, nearest(points), 0).mean(), cut(1)).stream()
                .filter(each -> each.rows().size() >= parameters.number(Parameter.MINIMUM_MEMBERS))
                .mapToDouble(Community::evidence)
                .max()
                .orElse(0);
    }

    private Communities cut(int starts) {
        return new Communities(parameters.value(Parameter.TIGHTNESS), starts, parameters.number(Parameter.SEED));
    }

    /** Every group, records that stand alone too, in the order of their smallest rows. */
    private List<Community> communities(CaseViews points, Neighbours similarities, Communities cut) {
        int[] groupOf = new int[points.size()];
        List<Community> communities = new ArrayList<>();
        List<List<Integer>> groups = cut.of(similarities);
        List<List<Integer>> trimmed = workers.map(groups, group -> trimmed(group, points));
        for (int number = 0; number < groups.size(); number++) {
            List<Integer> kept = trimmed.get(number);
            kept.forEach(row -> groupOf[row] = communities.size() + 1);
            communities.add(new Community(kept, evidence(kept, groupOf, similarities), groups.get(number)));
        }
        return communities;
    }

    private int starts(int records) {
        return (int) Math.ceil(share(records) * parameters.number(Parameter.STARTS));
    }

    private static double share(int records) {
        return Math.min(1, (double) OFTEN_UP_TO / records);
    }

    /** How much the neighbourhoods of each two records overlap, whichever of the others are there. */
    Neighbours similarities(CaseViews points) {
        return resampled(points, nearest(points), resamplings(points)).mean();
    }

    /** None among many records, where the parts that are joined would have to be joined in each draw. */
    private int resamplings(CaseViews points) {
        return isLarge(points) ? 0 : (int) (share(points.size()) * parameters.number(Parameter.RESAMPLINGS));
    }

    private ResampledSimilarity resampled(CaseViews points, List<RankFusion.View> nearest, int resamplings) {
        return ResampledSimilarity.of(
                nearest,
                resamplings,
                parameters.number(Parameter.SEED),
                (some, share, working) -> overlap(some, (int) (share * points.size()), working),
                workers);
    }

    /** How many nearest are sought. */
    private int most(CaseViews points) {
        return isLarge(points) ? NEAREST_OF_MANY : RankFusion.MOST;
    }

    private List<RankFusion.View> nearest(CaseViews points) {
        boolean exact = !isLarge(points);
        return nearest(points, most(points), exact, exact);
    }

    /** The same, going on from what is known of it. */
    private List<RankFusion.View> nearest(CaseViews points, List<KnownNeighbours> known) {
        List<RankFusion.View> views = new ArrayList<>();
        views.add(new RankFusion.View(points.words().nearest(known.getFirst(), workers), 1));
        if (known.size() > 1) {
            views.add(new RankFusion.View(
                    points.texts().nearest(known.getLast(), workers), parameters.value(Parameter.TEXT_WEIGHT)));
        }
        return views;
    }

    /** So many nearest in each view, all pairs compared or about the nearest sought. Both views at once, as a graph of vectors is built by one thread. */
    private List<RankFusion.View> nearest(CaseViews points, int count, boolean allByWords, boolean allByText) {
        List<Supplier<RankFusion.View>> views = new ArrayList<>();
        views.add(() -> new RankFusion.View(
                allByWords
                        ? points.words().nearest(count, workers)
                        : points.words().nearly(count, workers),
                1));
        if (!points.texts().isEmpty()) {
            views.add(() -> new RankFusion.View(
                    allByText
                            ? points.texts().nearest(count, workers)
                            : points.texts().nearly(count, workers),
                    parameters.value(Parameter.TEXT_WEIGHT)));
        }
        return workers.all(views);
    }

    /** How much neighbourhoods overlap among so many records. */
    private Neighbours overlap(List<RankFusion.View> views, int records, Workers working) {
        int most = neighbours(Parameter.MOST_NEIGHBOURS, records);
        int fewest = Math.min(most, neighbours(Parameter.FEWEST_NEIGHBOURS, records));
        return MutualSimilarity.of(RankFusion.fuse(views, most, working), fewest, most, working);
    }

    /** As many as are set; fewer among few records, where a neighbourhood would hold half of them. */
    private int neighbours(Parameter parameter, int records) {
        double share = Math.min(1, records / (RECORDS_FOR_EACH * parameters.value(Parameter.MOST_NEIGHBOURS)));
        return (int) Math.max(Parameter.MOST_NEIGHBOURS.least(), Math.rint(share * parameters.value(parameter)));
    }

    private List<Integer> trimmed(List<Integer> group, CaseViews points) {
        if (group.size() < 3) {
            return group;
        }
        double[] means = points.meanCosines(group);
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        List<Integer> kept = new ArrayList<>();
        for (int at = 0; at < means.length; at++) {
            if (means[at] >= parameters.value(Parameter.TRIM) * median) {
                kept.add(group.get(at));
            }
        }
        return kept;
    }

    private double evidence(List<Integer> rows, int[] groupOf, Neighbours similarities) {
        double sum = 0;
        for (int row : rows) {
            for (int place = 0; place < similarities.count(row); place++) {
                int other = similarities.other(row, place);
                sum += other > row && groupOf[other] == groupOf[row] ? similarities.similarity(row, place) : 0;
            }
        }
        return sum - parameters.value(Parameter.TIGHTNESS) * rows.size() * (rows.size() - 1) / 2;
    }
}
