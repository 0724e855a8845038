package nl.weeffout.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.weeffout.api.bench.SearchContest.Took;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.elasticsearch.ClusterAddress;
import nl.weeffout.indexer.elasticsearch.ElasticsearchIndex;
import nl.weeffout.indexer.elasticsearch.LoadingTrial;
import nl.weeffout.indexer.elasticsearch.LocalElasticsearch;
import nl.weeffout.indexer.search.CaseAnalysis;
import nl.weeffout.indexer.search.IndexedCases;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.Progress;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures searches in many records. */
@Command(
        name = "search",
        description = {
            "Measures searches in many generated records by one thread and by eight: in the embedded index, in bare Lucene over the "
                    + "same files, and on Elasticsearch, where there is one; and how fast records are loaded there. "
                    + "The contestants take turns in one process."
        },
        footer = {"", "Example:", "  weeffout bench search --records 20000 --searches 200"})
public final class SearchBenchCommand implements Callable<Integer> {
    private static final String LAUNCHER = "weeffout.launcher";
    private static final String ALIAS = "weeffout-bench";
    private static final int HEAP_MEGABYTES = 2_048;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 2;
    private static final List<Integer> THREADS = List.of(1, 8);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "200000",
            description = "records that are searched (default: ${DEFAULT-VALUE})")
    private int records = 200_000;

    @Option(
            names = "--searches",
            paramLabel = "N",
            defaultValue = "400",
            description = "searches of each kind by each number of threads (default: ${DEFAULT-VALUE})")
    private int searches = 400;

    @Option(
            names = "--loaded",
            paramLabel = "N",
            defaultValue = "10000",
            description = "records that are loaded again and again beside a plain loader (default: ${DEFAULT-VALUE})")
    private int loaded = 10_000;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL|FOLDER",
            description = "a cluster of 8.19, or the folder of an unpacked distribution, which is started"
                    + " (default: the one that the integration tests unpack, if it is there)")
    private @Nullable String elasticsearch;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of the records and the searches (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder temporary = DataFolder.temporary();
        try {
            PrintWriter out = Output.of(spec);
            out.println(Machine.asText());
            Path data = temporary.path();
            System.err.println(records + " generated records with vectors");
            try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
                GeneratedRecords.fill(workspace, records, seed);
                long start = System.nanoTime();
                workspace.reindex();
                System.err.printf(Locale.ROOT, "indexed in %.0f s, embedded%n", (System.nanoTime() - start) / 1e9);
            }
            try (Workspace workspace = Workspace.openForReading(data, System.err);
                    SearchContest contest =
                            new SearchContest(workspace, workspace.folder().index())) {
                measure(workspace, contest, out);
            }
            out.flush();
        } finally {
            temporary.delete();
        }
        return 0;
    }

    private void measure(Workspace workspace, SearchContest contest, PrintWriter out)
            throws IOException, InterruptedException {
        String given = elasticsearch;
        Optional<Path> home = given == null ? unpacked() : Optional.of(Path.of(given));
        if (given != null && given.startsWith("http")) {
            onCluster(ClusterAddress.parse(given), workspace, contest, out);
        } else if (home.isPresent()) {
            System.err.println("Elasticsearch starts");
            try (LocalElasticsearch server = LocalElasticsearch.alone(home.get(), HEAP_MEGABYTES)) {
                server.start();
                onCluster(ClusterAddress.parse(server.uri().toString()), workspace, contest, out);
            }
        } else {
            System.err.println("Elasticsearch is left out: 'mvn pre-integration-test -pl indexer' unpacks one here, or"
                    + " --elasticsearch names one");
            out.print(searches(workspace, contest));
        }
    }

    /** Where the integration tests have it. */
    private static Optional<Path> unpacked() throws IOException {
        String launcher = System.getProperty(LAUNCHER);
        if (launcher == null) {
            return Optional.empty();
        }
        Path folder = Path.of(launcher).resolveSibling("indexer/target/elasticsearch");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var versions = Files.list(folder)) {
            return versions.filter(version -> Files.exists(version.resolve("bin/elasticsearch")))
                    .max(Path::compareTo);
        }
    }

    private void onCluster(ClusterAddress nodes, Workspace workspace, SearchContest contest, PrintWriter out)
            throws IOException {
        ClusterAddress address = new ClusterAddress(nodes.nodes(), ALIAS, nodes.credentials());
        System.err.println("records are loaded " + (2 * (ROUNDS + 1)) + " times");
        LoadingTrial loading = LoadingTrial.measure(address, first(workspace), ROUNDS);
        try (ElasticsearchIndex index =
                ElasticsearchIndex.at(address, CaseAnalysis.load().fingerprint())) {
            fill(index, workspace);
            contest.add(index);
            out.print(searches(workspace, contest));
            index.delete();
        }
        double ours = loaded / seconds(Percentiles.median(loading.ours()));
        double plain = loaded / seconds(Percentiles.median(loading.plain()));
        out.print(new TextTable("loading", "value#", "how")
                .row(
                        "through the program",
                        String.format(Locale.ROOT, "%,.0f records/s", ours),
                        String.format(Locale.ROOT, "%,d records, analysed, sent and found", loaded))
                .row(
                        "plain loader",
                        String.format(Locale.ROOT, "%,.0f records/s", plain),
                        "the same documents, ready made")
                .row("ratio", String.format(Locale.ROOT, "%.2f", ours / plain), "medians of 3; aim: at least .80"));
    }

    private List<IndexedCase> first(Workspace workspace) {
        List<StoredCase> stored = new ArrayList<>();
        workspace.store().forEachSince(0, one -> {
            if (stored.size() < loaded) {
                stored.add(one);
            }
        });
        loaded = stored.size();
        return new IndexedCases(ReferenceTables.load(), workspace.vectors()).of(stored);
    }

    private void fill(SearchIndex index, Workspace workspace) {
        IndexedCases indexed = new IndexedCases(ReferenceTables.load(), workspace.vectors());
        Progress progress = Progress.onStderr("Elasticsearch");
        List<StoredCase> batch = new ArrayList<>();
        index.clear();
        workspace.store().forEachSince(0, one -> {
            batch.add(one);
            if (batch.size() == BATCH) {
                index.put(indexed.of(batch));
                batch.clear();
                progress.of(one.sequence(), workspace.store().lastSequence());
            }
        });
        index.put(indexed.of(batch));
        index.commit(workspace.store().lastSequence());
        progress.done();
    }

    private TextTable searches(Workspace workspace, SearchContest contest) {
        TextTable table = new TextTable(
                "search",
                "threads#",
                "embedded p50#",
                "p99#",
                "bare Lucene p50#",
                "p99#",
                "Elasticsearch p50#",
                "p99#",
                "p99 to bare#",
                "by CPU#",
                "to Elasticsearch#");
        for (int threads : THREADS) {
            for (SearchKind kind : SearchKind.values()) {
                System.err.println(kind.description() + ", by " + threads);
                Random random = new Random(seed);
                List<SearchQuestion> warmUp = SearchQuestion.draw(kind, searches / WARM_UP, workspace, records, random);
                List<SearchQuestion> questions = SearchQuestion.draw(kind, searches, workspace, records, random);
                row(table, kind, threads, contest.run(warmUp, questions, threads));
            }
        }
        table.row("aim", "", "", "", "", "", "", "", "1.50 at most", "", "3.0 at least");
        return table;
    }

    private static void row(TextTable table, SearchKind kind, int threads, Map<String, List<Took>> times) {
        List<Took> ours = times.getOrDefault(SearchContest.EMBEDDED, List.of());
        List<Took> bare = times.getOrDefault(SearchContest.BARE, List.of());
        Optional<List<Took>> cluster = Optional.ofNullable(times.get(SearchContest.CLUSTER));
        table.row(
                kind.description(),
                threads,
                milliseconds(ours, 50),
                milliseconds(ours, 99),
                milliseconds(bare, 50),
                milliseconds(bare, 99),
                cluster.map(its -> milliseconds(its, 50)).orElse("-"),
                cluster.map(its -> milliseconds(its, 99)).orElse("-"),
                String.format(Locale.ROOT, "%.2f", ratio(ours, bare, Took::wall, 99)),
                String.format(Locale.ROOT, "%.2f", ratio(ours, bare, Took::processor, 99)),
                cluster.map(its -> String.format(Locale.ROOT, "%.1f times", ratio(its, ours, Took::wall, 50)))
                        .orElse("-"));
    }

    private static double ratio(List<Took> these, List<Took> those, Function<Took, Duration> time, double percentage) {
        return seconds(at(these, time, percentage)) / seconds(at(those, time, percentage));
    }

    private static String milliseconds(List<Took> times, double percentage) {
        return String.format(
                Locale.ROOT, "%.1f ms", at(times, Took::wall, percentage).toNanos() / 1e6);
    }

    private static Duration at(List<Took> times, Function<Took, Duration> time, double percentage) {
        return Percentiles.at(times.stream().map(time).toList(), percentage);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
