package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.FramedViews;
import nl.weeffout.analytics.similarity.TermVectors;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.indexer.terminal.Progress;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * HDBSCAN over mutual neighbourhoods in place of raw term weights, in which every pair of short texts is about equally
 * far apart. A record's row holds the weights of its mutual neighbours, averaged over itself and its four nearest. Costs
 * O(n²) cosines, and memory for the neighbours alone.
 */
final class HdbscanMiner implements PatternMiner {
    private static final int AVERAGED = 5;

    private final MinerParameters parameters;

    HdbscanMiner(MinerParameters parameters) {
        this.parameters = parameters;
    }

    /** The strength grows with the mean cosine by words and stays below what is sure, as nothing is tested. */
    @Override
    public Mined mined(FramedViews framed, EarlierGroups earlier) {
        CaseViews views = framed.views();
        // Densities want distances that spread; soft cosines bring all records nearer to each other.
        TermVectors vectors = views.words().literal();
        List<MinedGroup> groups = rows(vectors).stream()
                .filter(rows -> rows.size() >= parameters.number(Parameter.MINIMUM_MEMBERS))
                .map(rows -> new MinedGroup(rows, strength(rows, vectors)))
                .sorted(Comparator.<MinedGroup>comparingInt(group -> -group.size())
                        .thenComparing(group -> group.rows().getFirst()))
                .toList();
        List<Integer> communities = new ArrayList<>();
        for (int row = 0; row < views.size(); row++) {
            communities.add(groups.size() + row);
        }
        for (int number = 0; number < groups.size(); number++) {
            for (int row : groups.get(number).rows()) {
                communities.set(row, number);
            }
        }
        return new Mined(groups, communities, OptionalDouble.empty(), Optional.empty());
    }

    private static double strength(List<Integer> rows, TermVectors vectors) {
        double mean = Arrays.stream(vectors.meanCosines(rows)).average().orElse(0);
        return Math.nextDown(CasePattern.SURE) * Math.sqrt(Math.clamp(mean, 0, 1));
    }

    /** Groups of row numbers, each in order. */
    private List<List<Integer>> rows(TermVectors vectors) {
        SortedMap<String, List<Integer>> alike = new TreeMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            if (!vectors.row(i).isEmpty()) {
                alike.computeIfAbsent(vectors.row(i).toString(), row -> new ArrayList<>())
                        .add(i);
            }
        }
        List<List<Integer>> points = alike.values().stream()
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
        SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
        int[] labels = labels(points.stream().map(List::getFirst).toList(), vectors);
        for (int i = 0; i < points.size(); i++) {
            // Points outside any cluster keep a group of their own: identical records may be enough for a pattern.
            groups.computeIfAbsent(labels[i] > 0 ? labels[i] : -1 - i, label -> new ArrayList<>())
                    .addAll(points.get(i));
        }
        return groups.values().stream()
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    /** Never more than a pattern needs. */
    private int clusterSize() {
        return Math.min(
                parameters.number(Parameter.MINIMUM_MEMBERS), parameters.number(Parameter.MINIMUM_CLUSTER_SIZE));
    }

    private int[] labels(List<Integer> points, TermVectors vectors) {
        int n = points.size();
        int[] labels = new int[n];
        if (n <= Math.max(parameters.number(Parameter.CORE_NEIGHBOURS), clusterSize())) {
            return labels;
        }
        List<SortedMap<Integer, Double>> mutual = mutualNeighbours(points, vectors);
        var factory = new ClusteringFactory();
        var data = new MutableDataset<>(new SimpleDataSourceProvenance("records", factory), factory);
        for (SortedMap<Integer, Double> row : mutual) {
            String[] names = row.keySet().stream()
                    .map(column -> String.format(Locale.ROOT, "%09d", column))
                    .toArray(String[]::new);
            double[] values =
                    row.values().stream().mapToDouble(Double::doubleValue).toArray();
            data.add(new ArrayExample<>(new ClusterID(ClusterID.UNASSIGNED), names, values));
        }
        Progress progress = Progress.onStderr("cluster");
        CountedDistance distance = new CountedDistance(progress, n);
        List<Integer> found = new HdbscanTrainer(
                        clusterSize(),
                        distance,
                        parameters.number(Parameter.CORE_NEIGHBOURS),
                        1,
                        NeighboursQueryFactoryType.BRUTE_FORCE)
                .train(data)
                .getClusterLabels();
        progress.done();
        for (int i = 0; i < n; i++) {
            labels[i] = found.get(i);
        }
        return labels;
    }

    private List<SortedMap<Integer, Double>> mutualNeighbours(List<Integer> points, TermVectors vectors) {
        int n = points.size();
        Progress progress = Progress.onStderr("neighbours");
        int k = Math.min(parameters.number(Parameter.RECIPROCAL_NEIGHBOURS), n);
        List<List<Integer>> nearest = new ArrayList<>();
        List<double[]> cosines = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            progress.at(i, (double) i / n);
            double[] all = vectors.cosines(points.get(i));
            double[] row = points.stream().mapToDouble(point -> all[point]).toArray();
            // Itself comes first, whatever else is as near.
            row[i] = 2;
            List<Integer> order = IntStream.range(0, n)
                    .filter(j -> row[j] > 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(j -> -row[j]).thenComparing(j -> j))
                    .limit(k)
                    .toList();
            nearest.add(order);
            cosines.add(order.stream().mapToDouble(j -> Math.min(1, row[j])).toArray());
        }
        progress.done();
        List<SortedMap<Integer, Double>> weights = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            SortedMap<Integer, Double> row = new TreeMap<>();
            for (int place = 0; place < nearest.get(i).size(); place++) {
                int j = nearest.get(i).get(place);
                if (nearest.get(j).contains(i)) {
                    row.put(j, Math.exp(cosines.get(i)[place] - 1));
                }
            }
            double sum = row.values().stream().mapToDouble(Double::doubleValue).sum();
            row.replaceAll((column, value) -> value / sum);
            weights.add(row);
        }
        List<SortedMap<Integer, Double>> averaged = new ArrayList<>();
        for (List<Integer> order : nearest) {
            SortedMap<Integer, Double> row = new TreeMap<>();
            order.stream()
                    .limit(AVERAGED)
                    .forEach(j -> weights.get(j).forEach((column, value) -> row.merge(column, value, Double::sum)));
            averaged.add(row);
        }
        return averaged;
    }
}
