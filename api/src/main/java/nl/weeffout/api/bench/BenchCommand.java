package nl.weeffout.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.ingest.GeneratedLog;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast the product is on this machine. */
@Command(
        name = "bench",
        subcommands = {MineBenchCommand.class, SearchBenchCommand.class},
        description = {
            "Measures ingest beside bare Lucene, redaction beside indexing, starts, and search through the API, on generated records in a temporary "
                    + "folder. Times are medians over the rounds."
        },
        footer = {"", "Example:", "  weeffout bench --records 5000 --rounds 1"})
public final class BenchCommand implements Callable<Integer> {
    private static final String LAUNCHER = "weeffout.launcher";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "20000",
            description = "records of the generated log (default: ${DEFAULT-VALUE})")
    private int records = 20_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "how often each is measured (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(
            names = "--searches",
            paramLabel = "N",
            defaultValue = "2000",
            description = "searches through the API (default: ${DEFAULT-VALUE})")
    private int searches = 2_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of the generated log and the searches (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        DataFolder temporary = DataFolder.temporary();
        Path folder = temporary.path();
        try {
            TextTable table = new TextTable("measured", "value#", "how");
            Path log = folder.resolve("generated.jsonl");
            GeneratedLog.write(log, records, seed);
            System.err.println("ingest of " + records + " records beside bare Lucene");
            report(IngestBench.measure(log, records, rounds, folder), table);
            System.err.println("redaction beside indexing");
            report(RedactionBench.measure(log, folder.resolve("ingest-" + rounds), rounds, folder), table);
            System.err.println("searches through the API");
            report(SearchBench.measure(folder.resolve("ingest-" + rounds), searches, seed), table);
            String launcher = System.getProperty(LAUNCHER);
            if (launcher == null) {
                System.err.println("starts are not measured, as this was not started by the launcher");
            } else {
                System.err.println("starts");
                report(StartBench.measure(Path.of(launcher), rounds, folder), table);
            }
            PrintWriter out = Output.of(spec);
            out.println(Machine.asText());
            out.print(table);
            out.flush();
        } finally {
            temporary.delete();
        }
        return 0;
    }

    private void report(IngestBench bench, TextTable table) {
        table.row(
                "ingest",
                String.format(Locale.ROOT, "%,.0f records/s", bench.recordsPerSecond()),
                String.format(
                        Locale.ROOT, "%,d records: redacted, durable, indexed; without vectors", bench.records()));
        table.row(
                "bare Lucene",
                String.format(Locale.ROOT, "%,.0f records/s", bench.bareRecordsPerSecond()),
                "the same texts, its own Dutch analyzer, one thread");
        table.row(
                "ratio",
                String.format(Locale.ROOT, "%.2f", bench.recordsPerSecond() / bench.bareRecordsPerSecond()),
                "ingest over bare Lucene, medians of " + rounds);
    }

    private void report(RedactionBench bench, TextTable table) {
        table.row(
                "redaction",
                String.format(Locale.ROOT, "%.2f ms/record", bench.redactionMillisPerRecord()),
                "processor time of one thread, all texts of a record");
        table.row(
                "indexing",
                String.format(Locale.ROOT, "%.2f ms/record", bench.indexingMillisPerRecord()),
                "processor time of one thread, the same records into the search index");
        table.row(
                "ratio",
                String.format(Locale.ROOT, "%.2f", bench.redactionMillisPerRecord() / bench.indexingMillisPerRecord()),
                "redaction over indexing, medians of " + rounds);
    }

    private void report(SearchBench bench, TextTable table) {
        String how = String.format(
                Locale.ROOT, "of %,d searches through the API", bench.times().size());
        table.row("search p50", milliseconds(Percentiles.median(bench.times())), how);
        table.row("search p99", milliseconds(Percentiles.at(bench.times(), 99)), how);
    }

    private static void report(StartBench bench, TextTable table) {
        table.row("start to table", seconds(Percentiles.median(bench.toTable())), "demo --no-serve in an empty folder");
        table.row("start to first page", seconds(Percentiles.median(bench.toFirstPage())), "demo in an empty folder");
    }

    private static String milliseconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toNanos() / 1e9);
    }
}
