package nl.weeffout.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures mining with many records. */
@Command(
        name = "mine",
        description = {
            "Measures sentence vectors, mining, placing and learning with many records, and Carrot2's Lingo beside them. "
                    + "Records and their faults are generated; so are their sentence vectors, where vectors are at hand. "
                    + "As it stands it takes half an hour; with fewer records, less."
        },
        footer = {"", "Example:", "  weeffout bench mine --records 2000 --many 8000 --texts 50"})
public final class MineBenchCommand implements Callable<Integer> {
    private static final int SHARE_OF_MANY = 4;
    private static final int QUESTIONS = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "5000",
            description = "records that are mined, also by Lingo (default: ${DEFAULT-VALUE})")
    private int records = 5_000;

    @Option(
            names = "--many",
            paramLabel = "N",
            defaultValue = "100000",
            description = "records that are mined beside a quarter of them (default: ${DEFAULT-VALUE})")
    private int many = 100_000;

    @Option(
            names = "--texts",
            paramLabel = "N",
            defaultValue = "300",
            description = "texts that get a sentence vector (default: ${DEFAULT-VALUE})")
    private int texts = 300;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of the generated records (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        DataFolder temporary = DataFolder.temporary();
        try {
            TextTable table = new TextTable("measured", "value#", "how");
            vectors(table, temporary.path());
            few(table);
            many(table, temporary.path());
            PrintWriter out = Output.of(spec);
            out.println(Machine.asText());
            out.print(table);
            out.flush();
        } finally {
            temporary.delete();
        }
        return 0;
    }

    private void vectors(TextTable table, Path folder) throws IOException {
        System.err.println("sentence vectors of " + texts + " texts");
        VectorBench bench = VectorBench.measure(texts, seed, folder);
        table.row(
                "sentence vectors",
                String.format(Locale.ROOT, "%.1f/CPU s", bench.textsAProcessorSecond()),
                texts + " texts of 100 words, one thread");
        table.row(
                "on all processors",
                String.format(Locale.ROOT, "%.2f times", bench.speedUp()),
                "as fast as one thread; " + Runtime.getRuntime().availableProcessors() + " processors");
        table.row(
                "computed again",
                String.format(Locale.ROOT, "%,d", bench.computedAgain()),
                String.format(Locale.ROOT, "vectors by a second ingest; the first computed %,d", bench.computed()));
    }

    private void few(TextTable table) throws IOException {
        System.err.println("mining " + records + " records, then with a hundredth more");
        MiningBench mining = MiningBench.measure(records, seed);
        mined(table, records, mining.generated(), mining.first());
        secondRun(table, mining);
        System.err.println("Lingo over " + records + " texts");
        Measured<List<Collection<CaseId>>> lingo =
                LingoBench.measure(mining.generated().cases());
        double ours =
                mining.generated().macroF1(MiningBench.groups(mining.first().result()));
        double its = mining.generated().macroF1(lingo.result());
        table.row(
                "Lingo",
                seconds(lingo.wall()),
                String.format(Locale.ROOT, "%.0f CPU s; F1 of planted faults %.3f", lingo.processorSeconds(), its));
        table.row(
                "mining over Lingo",
                String.format(Locale.ROOT, "%.2f times", mining.first().seconds() / lingo.seconds()),
                String.format(
                        Locale.ROOT,
                        "as long; %.2f times its CPU, %.1f times its F1",
                        mining.first().processorSeconds() / lingo.processorSeconds(),
                        ours / its));
        System.err.println("answers to a learner among " + records + " records");
        LearningBench learning =
                LearningBench.measure(mining.generated().cases(), mining.first().result());
        table.row(
                "answer to a learner",
                milliseconds(Percentiles.at(learning.times(), 100)),
                String.format(
                        Locale.ROOT,
                        "the longest of %d, until the next question",
                        learning.times().size()));
    }

    private void many(TextTable table, Path folder) throws IOException {
        System.err.println("mining " + many / SHARE_OF_MANY + " records");
        GeneratedFaults quarter = GeneratedFaults.of(many / SHARE_OF_MANY, seed);
        Measured<PatternRun> less = MiningBench.measure(quarter);
        mined(table, many / SHARE_OF_MANY, quarter, less);
        System.err.println("mining " + many + " records, then with a hundredth more");
        MiningBench mining = MiningBench.measure(many, seed);
        mined(table, many, mining.generated(), mining.first());
        table.row(
                "growth",
                String.format(Locale.ROOT, "%.2f times", mining.first().seconds() / less.seconds()),
                String.format(
                        Locale.ROOT,
                        "for four times as many; %.2f times the CPU",
                        mining.first().processorSeconds() / less.processorSeconds()));
        secondRun(table, mining);
        System.err.println("placing new cases among " + many + " records");
        PlacingBench placing = PlacingBench.measure(
                mining.generated().cases(), mining.first().result(), mining.newcomers(), QUESTIONS, folder);
        table.row(
                "placing a case p99",
                milliseconds(Percentiles.at(placing.times(), 99)),
                String.format(
                        Locale.ROOT,
                        "of %d among %,d records; CPU %s, once before %s",
                        QUESTIONS,
                        many,
                        milliseconds(Percentiles.at(placing.processor(), 99)),
                        seconds(placing.learning())));
    }

    private static void mined(TextTable table, int records, GeneratedFaults generated, Measured<PatternRun> run) {
        List<Collection<CaseId>> groups = MiningBench.groups(run.result());
        table.row(
                String.format(Locale.ROOT, "mining %,d", records),
                seconds(run.wall()),
                String.format(
                        Locale.ROOT,
                        "%.0f CPU s, heap of %.0f MB; F1 of planted faults %.3f",
                        run.processorSeconds(),
                        run.heapMegabytes(),
                        generated.macroF1(groups)));
        table.row(
                "a great fault",
                String.format(Locale.ROOT, "%.2f", generated.f1(GeneratedFaults.GREAT, groups)),
                String.format(
                        Locale.ROOT,
                        "F1; a hundredth of the records, in %d parts",
                        generated.parts(GeneratedFaults.GREAT, groups)));
        table.row(
                "a local fault",
                String.format(Locale.ROOT, "%.2f", generated.f1(GeneratedFaults.LOCAL, groups)),
                "F1; five records of one town");
    }

    private static void secondRun(TextTable table, MiningBench mining) {
        table.row(
                "second run",
                String.format(
                        Locale.ROOT,
                        "%.2f",
                        mining.second().seconds() / mining.first().seconds()),
                String.format(
                        Locale.ROOT,
                        "of the first, after 1%% new records; %.2f of its CPU",
                        mining.second().processorSeconds() / mining.first().processorSeconds()));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toNanos() / 1e9);
    }

    private static String milliseconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }
}
