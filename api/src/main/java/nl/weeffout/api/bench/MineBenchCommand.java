package nl.weeffout.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import nl.weeffout.domain.CaseId;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.DataFolder;
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
                    + "Each figure is printed as it comes, with what is aimed at beside it; Lingo comes last, as it takes long. "
                    + "As it stands it takes half an hour; with fewer records, less."
        },
        footer = {"", "Example:", "  weeffout bench mine --records 2000 --many 8000 --texts 50"})
public final class MineBenchCommand implements Callable<Integer> {
    private static final int FEW = 5_000;
    private static final int MANY = 100_000;
    private static final int SHARE_OF_MANY = 4;
    private static final int QUESTIONS = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "5000",
            description = "records that are mined, also by Lingo (default: ${DEFAULT-VALUE})")
    private int records = FEW;

    @Option(
            names = "--many",
            paramLabel = "N",
            defaultValue = "100000",
            description = "records that are mined beside a quarter of them (default: ${DEFAULT-VALUE})")
    private int many = MANY;

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
            PrintWriter out = Output.of(spec);
            out.println(Machine.asText());
            Figures figures = new Figures(out, System.err, Clock.systemUTC());
            vectors(figures, temporary.path());
            MiningBench few = few(figures);
            many(figures, temporary.path());
            lingo(figures, few);
        } finally {
            temporary.delete();
        }
        return 0;
    }

    private void vectors(Figures figures, Path folder) throws IOException {
        figures.now("sentence vectors of " + texts + " texts");
        VectorBench bench = VectorBench.measure(texts, seed, folder);
        figures.print(
                "sentence vectors",
                String.format(Locale.ROOT, "%.1f/CPU s", bench.textsAProcessorSecond()),
                ">= 20",
                texts + " texts of 100 words, one thread");
        figures.print(
                "on all processors",
                Figures.times(bench.speedUp()),
                ">= 1.7",
                "as fast as one thread; " + Runtime.getRuntime().availableProcessors() + " processors");
        figures.print(
                "computed again",
                String.format(Locale.ROOT, "%,d", bench.computedAgain()),
                "0",
                String.format(Locale.ROOT, "vectors by a second ingest; the first computed %,d", bench.computed()));
    }

    private MiningBench few(Figures figures) throws IOException {
        figures.now("generating " + records + " records and a hundredth more");
        MiningBench mining = MiningBench.measure(records, seed, figures::now, run -> {
            boolean stated = records == FEW;
            mined(figures, run, stated ? "<= 15 s" : "", stated ? "<= 1,000 MB" : "");
        });
        secondRun(figures, mining);
        figures.now("answers to a learner among " + records + " records");
        LearningBench learning = LearningBench.measure(
                mining.generated().cases(), mining.first().result().run());
        figures.print(
                "answer to a learner",
                Figures.milliseconds(Percentiles.at(learning.times(), 100)),
                "<= 200 ms",
                String.format(
                        Locale.ROOT,
                        "the longest of %d, until the next question",
                        learning.times().size()));
        return mining;
    }

    private void lingo(Figures figures, MiningBench mining) {
        figures.now("Lingo over " + records + " texts");
        Measured<List<Collection<CaseId>>> lingo =
                LingoBench.measure(mining.generated().cases());
        double ours = mining.generated()
                .macroF1(MiningBench.groups(mining.first().result().run()));
        double its = mining.generated().macroF1(lingo.result());
        figures.print(
                "Lingo",
                Figures.seconds(lingo.wall()),
                "",
                String.format(
                        Locale.ROOT,
                        "%.0f CPU s for the same %,d texts; F1 of planted faults %.3f",
                        lingo.processorSeconds(),
                        records,
                        its));
        figures.print(
                "mining over Lingo",
                Figures.times(mining.first().seconds() / lingo.seconds()),
                "<= 3",
                String.format(
                        Locale.ROOT,
                        "as long; %.2f times its CPU",
                        mining.first().processorSeconds() / lingo.processorSeconds()));
        figures.print("F1 over Lingo's", Figures.times(ours / its), "> 2", "of planted faults");
    }

    private void many(Figures figures, Path folder) throws IOException {
        boolean stated = many == MANY;
        figures.now("generating " + many / SHARE_OF_MANY + " records");
        MiningBench.Mined less = MiningBench.measure(GeneratedFaults.of(many / SHARE_OF_MANY, seed), figures::now);
        mined(figures, less, "", "");
        figures.now("generating " + many + " records and a hundredth more");
        MiningBench mining = MiningBench.measure(many, seed, figures::now, run -> {
            mined(figures, run, stated ? "<= 600 s" : "", stated ? "<= 4,000 MB" : "");
            figures.print(
                    "growth",
                    Figures.times(run.measured().seconds() / less.measured().seconds()),
                    "<= 4.8",
                    String.format(
                            Locale.ROOT,
                            "for four times as many; %.2f times the CPU",
                            run.measured().processorSeconds() / less.measured().processorSeconds()));
        });
        secondRun(figures, mining);
        figures.now("placing new cases among " + many + " records");
        PlacingBench placing = PlacingBench.measure(
                mining.generated().cases(), mining.first().result().run(), mining.newcomers(), QUESTIONS, folder);
        figures.print(
                "placing a case p99",
                Figures.milliseconds(Percentiles.at(placing.times(), 99)),
                "<= 100 ms",
                String.format(
                        Locale.ROOT,
                        "of %d among %,d records; CPU %s, once before %s",
                        QUESTIONS,
                        many,
                        Figures.milliseconds(Percentiles.at(placing.processor(), 99)),
                        Figures.seconds(placing.learning())));
    }

    private static void mined(Figures figures, MiningBench.Mined run, String time, String heap) {
        GeneratedFaults generated = run.generated();
        List<Collection<CaseId>> groups = MiningBench.groups(run.run());
        figures.print(
                String.format(Locale.ROOT, "mining %,d", generated.cases().size()),
                Figures.seconds(run.measured().wall()),
                time,
                String.format(
                        Locale.ROOT,
                        "%.0f CPU s; F1 of planted faults %.3f",
                        run.measured().processorSeconds(),
                        generated.macroF1(groups)));
        figures.print(
                "its heap",
                String.format(Locale.ROOT, "%,.0f MB", run.measured().heapMegabytes()),
                heap,
                "the most that a collection left, with the records");
        figures.print(
                "a great fault",
                String.format(Locale.ROOT, "%.2f", generated.f1(GeneratedFaults.GREAT, groups)),
                "",
                String.format(
                        Locale.ROOT,
                        "F1; a hundredth of the records, parts: %d",
                        generated.parts(GeneratedFaults.GREAT, groups)));
        figures.print(
                "a local fault",
                String.format(Locale.ROOT, "%.2f", generated.f1(GeneratedFaults.LOCAL, groups)),
                "",
                "F1; five records of one town");
    }

    private static void secondRun(Figures figures, MiningBench mining) {
        figures.print(
                "second run",
                String.format(
                        Locale.ROOT,
                        "%.2f",
                        mining.second().seconds() / mining.first().seconds()),
                "<= 0.3",
                String.format(
                        Locale.ROOT,
                        "of the first, after 1%% new records: %s; %.2f of its CPU",
                        Figures.seconds(mining.second().wall()),
                        mining.second().processorSeconds() / mining.first().processorSeconds()));
    }
}
