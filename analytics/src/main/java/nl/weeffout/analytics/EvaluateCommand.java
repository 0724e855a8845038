package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.evaluation.Evaluation;
import nl.weeffout.analytics.evaluation.Halves;
import nl.weeffout.analytics.evaluation.JudgedQueries;
import nl.weeffout.analytics.evaluation.Labels;
import nl.weeffout.analytics.evaluation.LearningQuality;
import nl.weeffout.analytics.evaluation.MinerTrials;
import nl.weeffout.analytics.evaluation.PatternQuality;
import nl.weeffout.analytics.evaluation.PlacingQuality;
import nl.weeffout.analytics.evaluation.QuestionTrials;
import nl.weeffout.analytics.evaluation.Ranking;
import nl.weeffout.analytics.evaluation.RedactionTrialFigures;
import nl.weeffout.analytics.evaluation.Resampling;
import nl.weeffout.analytics.evaluation.RunAfterRun;
import nl.weeffout.analytics.evaluation.SearchFigures;
import nl.weeffout.analytics.evaluation.SearchTrials;
import nl.weeffout.analytics.evaluation.TitleQuality;
import nl.weeffout.analytics.evaluation.WeeffoutQuality;
import nl.weeffout.analytics.placing.PatternMatcher;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.ingest.IngestReports;
import nl.weeffout.indexer.ingest.LogSource;
import nl.weeffout.indexer.ingest.RedactionCheck;
import nl.weeffout.indexer.ingest.SampleLogs;
import nl.weeffout.indexer.redact.RedactionQuality;
import nl.weeffout.indexer.redact.RedactionQuality.Share;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.Progress;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the product against what people know to be true. */
@Command(
        name = "evaluate",
        description = {
            "Measures the newest run's patterns and the redaction against labels; search too, where asked to.",
            "The weeffout that two patterns share is looked for among the labelled patterns.",
            "Redaction is measured between what is kept and the files that were taken in, which are read again from where "
                    + "they lay; give them with --input where they have moved."
        },
        footer = {"", "Example:", "  weeffout evaluate --data weeffout-data --labels labels.jsonl"})
public final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            required = true,
            description = "JSONL with id, patroon (or null) and pii, a list of tekst and soort (required)")
    private Path labels = Path.of("labels.jsonl");

    @Option(
            names = "--input",
            paramLabel = "FILE",
            arity = "1..*",
            description = "the logs as they were taken in (default: from where they lay)")
    private List<Path> input = List.of();

    @Option(
            names = "--resampling",
            description =
                    "also measure how far runs over 95%% of the records agree, how much the quality varies over 85%%, what "
                            + "60 and 100 records of one municipality give, which patterns are found in both halves of the records, "
                            + "and whether patterns stay the same from run to run; some dozens of runs")
    private boolean resampling;

    @Option(
            names = "--ablation",
            description = "also mine with one parameter changed each time and print what each is worth")
    private boolean ablation;

    @Option(
            names = "--redaction",
            description = {
                "also measure the redaction on names that neither tables nor tagger have seen, without tables, and on "
                        + "sentences written to be hard; takes some minutes, as taggers are trained for it"
            })
    private boolean unseen;

    @Option(
            names = "--texts",
            paramLabel = "FILE=COLUMN",
            description = {
                "also measure how much is masked in a thousand paragraphs of public texts, and list what is masked most "
                        + "often; a CSV file and its column (default: none)"
            })
    private Map<Path, String> publicTexts = Map.of();

    @Option(
            names = "--search",
            description = "also measure whether the records like one of a labelled pattern are the others of it")
    private boolean similar;

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description =
                    "also measure search by judged queries: JSONL with kind, query and answers, the grade from 1 to 3 of "
                            + "each record by id (default: none)")
    private @Nullable Path queries;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "also look for public questions and answers by their titles; CSV files with id, question and answer, and "
                        + "title or else the title as first line of the question; takes minutes a file the first time "
                        + "(default: none)"
            })
    private List<Path> questions = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json (default: ${DEFAULT-VALUE})")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Output.refuseUnknownFormat(spec, format, List.of("table", "json"));
        Labels known = Labels.read(labels);
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            PatternRun run = RunFolders.newest(workspace.folder().runs(), System.err::println)
                    .orElseThrow(() -> new CommandFailure("no run yet in " + data.folder()
                            + "; make one with: weeffout mine --data " + data.folder()));
            Map<RecordKind, PatternQuality> patterns = Evaluation.patterns(run, known, workspace.store());
            if (patterns.isEmpty()) {
                throw new CommandFailure(
                        labels + ": none of its " + known.byId().size() + " records is in " + data.folder());
            }
            RedactionCheck check = new RedactionCheck(workspace.store(), known.personal());
            readInput(check, workspace);
            if (check.compared() < known.byId().size()) {
                System.err.println(known.byId().size() - check.compared() + " of "
                        + known.byId().size()
                        + " labelled records were not compared for redaction: not stored, stored from another text, or "
                        + "their file has moved (give it with --input)");
            }
            Map<String, Double> used = new LinkedHashMap<>(PlacingQuality.of(
                    new PatternMatcher(workspace.store(), workspace.vectors(), Workspace.redactor(), Clock.systemUTC())
                            .placers(run)
                            .values()));
            used.putAll(new LearningQuality(PatternMiningRun.cases(workspace), PatternMiningRun.parameters(workspace))
                    .figures(run, known));
            print(
                    run,
                    patterns,
                    check,
                    used,
                    TitleQuality.of(run, workspace.search()),
                    searched(workspace, known),
                    new Trials(PatternMiningRun.cases(workspace), PatternMiningRun.parameters(workspace), known));
        }
        return 0;
    }

    /** What was asked for of search; empty where nothing was. */
    private List<SearchFigures> searched(Workspace workspace, Labels known) throws IOException {
        List<SearchFigures> figures = new ArrayList<>();
        if (similar || queries != null) {
            try (SearchTrials trials = new SearchTrials(workspace)) {
                if (queries != null) {
                    figures.add(trials.queries(JudgedQueries.read(queries)));
                }
                if (similar) {
                    figures.add(trials.similar(known));
                }
            }
        }
        for (Path file : questions) {
            figures.add(new QuestionTrials(workspace.vectors(), Progress::onStderr).of(file));
        }
        return figures;
    }

    private void readInput(RedactionCheck check, Workspace workspace) throws IOException {
        if (!input.isEmpty()) {
            input.forEach(file -> check.read(file, null));
            return;
        }
        List<LogSource> gone = new ArrayList<>();
        for (LogSource source : IngestReports.sources(workspace.folder().ingestRuns())) {
            if (source.isStillThere()) {
                check.read(source.path(), source.profile());
            } else {
                gone.add(source);
            }
        }
        if (!gone.isEmpty()) {
            // The demo's files are unpacked for as long as they are taken in only.
            try (SampleLogs sample = SampleLogs.open()) {
                for (Path file : sample.files()) {
                    if (gone.stream().anyMatch(source -> source.isSameAs(file))) {
                        check.read(file, null);
                    }
                }
            }
        }
    }

    /** What is mined again to be measured. */
    private record Trials(List<MiningCase> cases, MinerParameters parameters, Labels known) {
        MinerTrials miners() {
            return new MinerTrials(cases, known, parameters);
        }

        Map<RecordKind, WeeffoutQuality> weeffouten() {
            return WeeffoutQuality.of(
                    cases.stream().map(each -> each.stored().content()).toList(), known);
        }

        Map<String, Double> resampled() {
            PatternMining mining = new PatternMining(parameters, Clock.systemUTC());
            Map<String, Double> figures =
                    new LinkedHashMap<>(new Resampling(cases, some -> mining.mine(some, message -> {})).figures(known));
            figures.putAll(new Halves(cases, some -> mining.mine(some, message -> {})).figures(known));
            figures.putAll(new RunAfterRun(
                            cases, (some, earlier) -> mining.mineAndKeep(some, earlier, Teaching.NONE, message -> {}))
                    .figures(known));
            return figures;
        }
    }

    private void print(
            PatternRun run,
            Map<RecordKind, PatternQuality> patterns,
            RedactionCheck check,
            Map<String, Double> used,
            TitleQuality titles,
            List<SearchFigures> searched,
            Trials mining)
            throws IOException {
        PrintWriter out = Output.of(spec);
        RedactionQuality redaction = check.quality();
        Map<String, Share> trials = new LinkedHashMap<>();
        if (unseen) {
            trials.putAll(RedactionTrialFigures.of(Workspace.lexicon(), check.records(), System.err::println));
        }
        if (!publicTexts.isEmpty()) {
            trials.putAll(RedactionTrialFigures.ofPublicTexts(Workspace.lexicon(), publicTexts, System.err::println));
        }
        Map<String, Map<RecordKind, PatternQuality>> miners = mining.miners().miners();
        Map<RecordKind, WeeffoutQuality> weeffouten = mining.weeffouten();
        Map<String, Double> resampled = resampling ? mining.resampled() : Map.of();
        Map<String, Double> search = new LinkedHashMap<>();
        searched.forEach(figures -> search.putAll(figures.figures()));
        if (format.equals("json")) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Evaluation.of(patterns, redaction)
                            .withMiners(miners)
                            .withFigures(WeeffoutQuality.figures(weeffouten))
                            .withFigures(used)
                            .withFigures(resampled)
                            .withFigures(titles.figures())
                            .withFigures(search)
                            .with(trials)
                            .figures()));
        } else {
            System.err.println("patterns of " + run.provenance().runId());
            out.print(patternTable(patterns));
            out.println();
            out.print(new TextTable("titles", "unique#", "precision at 5 when searched for#")
                    .row("of all patterns", figure(titles.unique()), figure(titles.precision())));
            out.println();
            if (!searched.isEmpty()) {
                out.print(searchTable(searched));
                out.println();
            }
            out.print(minerTable("miners", miners));
            if (ablation) {
                out.println();
                out.print(minerTable("one thing changed", mining.miners().ablation()));
            }
            out.println();
            out.print(weeffoutTable(weeffouten));
            out.println();
            out.print(figureTable("patterns in use", used));
            if (!resampled.isEmpty()) {
                out.println();
                out.print(figureTable("patterns of some records", resampled));
            }
            out.println();
            out.print(redactionTable(redaction));
            if (!trials.isEmpty()) {
                out.println();
                out.print(trialTable(trials));
            }
        }
        out.flush();
    }

    private static TextTable patternTable(Map<RecordKind, PatternQuality> patterns) {
        TextTable table = new TextTable(
                "patterns",
                "macro F1#",
                "found#",
                "seeded#",
                "merged#",
                "mostly noise#",
                "V-measure#",
                "shown#",
                "sure hold one#");
        patterns.forEach((kind, quality) -> table.row(
                kind.key(),
                figure(quality.macroF1()),
                figure(quality.found()),
                figure(quality.seeded()),
                figure(quality.merged()),
                figure(quality.noisy()),
                figure(quality.vMeasure()),
                quality.shown(),
                figure(quality.sure())));
        return table;
    }

    private static TextTable minerTable(String title, Map<String, Map<RecordKind, PatternQuality>> trials) {
        TextTable table =
                new TextTable(title, "records", "macro F1#", "seeded#", "merged#", "shown#", "sure hold one#");
        trials.forEach((name, kinds) -> kinds.forEach((kind, quality) -> table.row(
                name,
                kind.key(),
                figure(quality.macroF1()),
                figure(quality.seeded()),
                figure(quality.merged()),
                quality.shown(),
                figure(quality.sure()))));
        return table;
    }

    private static TextTable weeffoutTable(Map<RecordKind, WeeffoutQuality> weeffouten) {
        TextTable table = new TextTable(
                "weeffouten", "true pairs at", "of#", "within " + WeeffoutQuality.FIRST + "#", "average precision#");
        weeffouten.forEach((kind, quality) -> table.row(
                kind.key(),
                quality.ranks().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                quality.pairs(),
                figure(quality.within(WeeffoutQuality.FIRST)),
                figure(quality.averagePrecision())));
        return table;
    }

    private static TextTable figureTable(String title, Map<String, Double> figures) {
        TextTable table = new TextTable(title, "share#");
        figures.forEach((name, share) -> table.row(name, figure(share)));
        return table;
    }

    private static TextTable searchTable(List<SearchFigures> searched) {
        TextTable table = new TextTable("search", "Lucene's DutchAnalyzer#", "words#", "words and meaning#");
        searched.forEach(figures -> figures.table()
                .forEach((asked, rankings) -> table.row(
                        asked,
                        figure(rankings.getOrDefault(Ranking.DUTCH_ANALYZER, 0.0)),
                        figure(rankings.getOrDefault(Ranking.WORDS, 0.0)),
                        figure(rankings.getOrDefault(Ranking.MEANING, 0.0)))));
        return table;
    }

    private static TextTable redactionTable(RedactionQuality redaction) {
        TextTable table = new TextTable("redaction", "spans#", "by characters#", "by spans#");
        Map<Placeholder, Share> spans = redaction.recallBySpans();
        redaction
                .recallByCharacters()
                .forEach((kind, share) -> table.row(
                        "recall of " + kind.name().toLowerCase(Locale.ROOT),
                        spans.getOrDefault(kind, new Share(0, 0)).of(),
                        share,
                        spans.getOrDefault(kind, new Share(0, 0))));
        return table.row(
                        "precision",
                        redaction.precisionBySpans().of(),
                        redaction.precisionByCharacters(),
                        redaction.precisionBySpans())
                .row("precision, forms of address aside", "", redaction.precisionBesidesTitles(), "");
    }

    private static TextTable trialTable(Map<String, Share> trials) {
        TextTable table = new TextTable("redaction on what nobody has seen", "of#", "share#");
        trials.forEach((name, share) -> table.row(name.substring(name.indexOf('.') + 1), share.of(), share));
        return table;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
