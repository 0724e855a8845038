package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.effect.AimedMeasure;
import nl.weeffout.analytics.effect.EffectEstimator;
import nl.weeffout.analytics.effect.EffectLine;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.signal.Effect;
import nl.weeffout.domain.signal.Measure;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows whether a measure against a pattern helped. */
@Command(
        name = "effect",
        description = {
            "Prints what became of a pattern of the newest run after a measure: its rate before and since with an exact interval, "
                    + "beside all records of the same municipalities and beside the other patterns; when a halving could be told; "
                    + "which records the measure does not cover; and which neighbouring patterns rose.",
            "A month with days of both sides is not counted. What else happened at that time no figure can tell."
        },
        footer = {"", "Example:", "  weeffout effect e-6 --start 2022-01-01"})
public final class EffectCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATTERN", description = "id of a pattern of the newest run")
    private String pattern = "";

    @Option(
            names = "--start",
            paramLabel = "DAY",
            required = true,
            description = "first day of the measure, such as 2022-01-01 (required)")
    private String start = "";

    @Option(
            names = "--scope-from",
            paramLabel = "DAY",
            description = "first day of the records that it covers (default: any)")
    private @Nullable String scopeFrom;

    @Option(
            names = "--scope-to",
            paramLabel = "DAY",
            description = "last day of the records that it covers (default: any)")
    private @Nullable String scopeTo;

    @Option(
            names = "--transition",
            paramLabel = "MONTHS",
            defaultValue = "0",
            description = "months from the start on that are not counted (default: ${DEFAULT-VALUE})")
    private int transition;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "de maatregel",
            description = "what the measure is called (default: ${DEFAULT-VALUE})")
    private String name = "de maatregel";

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        AimedMeasure aimed = new AimedMeasure(measure(), Dimension.PATTERN, pattern);
        DataFolder folder = DataFolder.existing(data.folder());
        PatternRun run = RunFolders.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()));
        String runId = run.provenance().runId();
        CasePattern found = run.patterns().stream()
                .filter(each -> each.id().value().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("pattern " + pattern + " is not in the newest run " + runId));
        EffectEstimator estimator = new EffectEstimator(
                run,
                SignalFiles.of(folder.runs(), runId).trends().stream()
                        .map(TrendLine::monthly)
                        .toList());
        estimator.obstacle(aimed).ifPresent(reason -> {
            throw new CommandFailure("no effect can be told: " + reason);
        });
        SortedMap<CaseId, LocalDate> records = new TreeMap<>();
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            workspace
                    .store()
                    .findAll(found.cases())
                    .forEach(stored -> records.put(stored.id(), stored.content().date()));
        }
        Effect effect = estimator.estimate(aimed, records);
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            out.println(JsonMapper.builder().build().writeValueAsString(EffectLine.of(effect)));
        } else {
            out.println(effect.sentence());
            out.println();
            out.print(table(effect));
            effect.outsideScope().forEach(id -> out.println("outside the scope: " + id + " of " + records.get(id)));
        }
        out.flush();
        return 0;
    }

    private Measure measure() {
        String from = scopeFrom;
        String to = scopeTo;
        try {
            return new Measure(
                    name,
                    day("--start", start),
                    transition,
                    from == null ? null : day("--scope-from", from),
                    to == null ? null : day("--scope-to", to));
        } catch (IllegalArgumentException e) {
            throw Output.wrongUsage(spec, String.valueOf(e.getMessage()));
        }
    }

    private LocalDate day(String option, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Output.wrongUsage(spec, option + " is no day such as 2022-01-01");
        }
    }

    private static String table(Effect effect) {
        TextTable table = new TextTable("effect", "value", "how");
        table.row("verdict", effect.verdict().key(), "");
        table.row("before", records(effect.before()), months(effect.before()));
        table.row("since", records(effect.after()), months(effect.after()));
        table.row(
                "rate, times",
                number(effect.facts().ratio()),
                number(effect.facts().lower()) + " to " + number(effect.upper()) + " (95 %)");
        table.row(
                "chance",
                number(effect.chance()),
                effect.knownCourse().isPresent() ? "given the slope before" : "exact test of two rates");
        effect.knownCourse()
                .ifPresent(course -> table.row(
                        "slope before",
                        number(course.factorPerYear()),
                        "times a year; " + number(course.expected()) + " expected had it gone on"));
        effect.knownOthers()
                .ifPresent(others -> table.row(
                        "beside others, times",
                        number(others.ratio()),
                        number(others.lower()) + " to " + number(others.upper()) + " (95 %); others " + others.before()
                                + " before, " + others.after() + " since"));
        table.row(
                "a halving",
                number(effect.power()),
                "likely to be seen by now; "
                        + effect.knownMonthsStill()
                                .map(months -> months == 0 ? "long enough" : months + " months still")
                                .orElse("never with so few records"));
        table.row(
                "none any more",
                effect.knownMonthsOfNone().map(String::valueOf).orElse("never"),
                "months still without a record until it is lower");
        table.row("outside the scope", effect.outsideScope().size(), "records that it does not cover");
        table.row(
                "neighbours that rose",
                effect.sideEffects().size(),
                effect.sideEffects().stream()
                        .map(side -> side.pattern() + " " + number(side.ratio()) + " times")
                        .collect(Collectors.joining(", ")));
        return table.toString();
    }

    private static String records(Effect.Times times) {
        return times.events() + " of " + String.format(Locale.ROOT, "%.0f", times.exposure()) + " records";
    }

    private static String months(Effect.Times times) {
        return times.months() + " months, " + times.from() + " to " + times.to();
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "infinite" : String.format(Locale.ROOT, "%.2f", value);
    }
}
