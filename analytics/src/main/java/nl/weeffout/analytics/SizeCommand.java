package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.effect.AmountSummary;
import nl.weeffout.analytics.effect.HouseholdLists;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.statistics.CaptureRecapture;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
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

/** Shows how many a pattern touches and what it costs. */
@Command(
        name = "size",
        description = {
            "Prints how many households a pattern of the newest run touches and the amounts of its records.",
            "The log alone gives a lower bound. Where two or more organisations hand in the households that they know, each by a "
                    + "hash under a key of their own, the overlap of every two tells how many there are in all, under the "
                    + "assumption that knowing a household has nothing to do with the other's knowing it. Hashes are kept "
                    + "nowhere."
        },
        footer = {"", "Example:", "  weeffout size e-6 --households lijst.csv"})
public final class SizeCommand implements Callable<Integer> {
    private static final double CONFIDENCE = .95;
    private static final int NEARLY_UNBIASED = 7;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATTERN", description = "id of a pattern of the newest run")
    private String pattern = "";

    @Option(
            names = "--households",
            paramLabel = "FILE",
            description =
                    "CSV with the titles hash and organisatie, a household of an organisation a line (default: none)")
    private @Nullable Path households;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    /** A figure with how it was come by. */
    private record Figure(
            String what, @Nullable Double value, @Nullable Interval interval, String how) {}

    @Override
    public Integer call() throws IOException {
        Path given = households;
        HouseholdLists lists = given == null ? null : HouseholdLists.read(given);
        DataFolder folder = DataFolder.existing(data.folder());
        PatternRun run = RunFolders.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()));
        CasePattern found = run.patterns().stream()
                .filter(each -> each.id().value().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("pattern " + pattern + " is not in the newest run "
                        + run.provenance().runId()));
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("records", (double) found.size(), null, "in this log"));
        figures.add(new Figure(
                "households at least",
                (double) found.households(),
                null,
                "possible duplicates and records of one household counted once; a lower bound"));
        if (lists != null) {
            addLists(figures, lists);
        }
        addAmounts(figures, amounts(found));
        print(figures);
        return 0;
    }

    private static void addLists(List<Figure> figures, HouseholdLists lists) {
        figures.add(new Figure("known to any organisation", (double) lists.known(), null, "handed in; a lower bound"));
        for (HouseholdLists.Pair pair : lists.pairs()) {
            CaptureRecapture both = pair.households();
            String how = both.first() + " and " + both.second() + ", of which " + both.both() + " in both";
            figures.add(
                    both.both() == 0
                            ? new Figure(name(pair), null, null, how + ": no overlap, so no estimate")
                            : new Figure(
                                    name(pair),
                                    both.estimate(),
                                    both.interval(CONFIDENCE),
                                    how + (both.both() < NEARLY_UNBIASED ? "; too low on average" : "")));
        }
    }

    private static String name(HouseholdLists.Pair pair) {
        return "in all, by " + pair.one() + " and " + pair.other();
    }

    private List<Double> amounts(CasePattern found) {
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            return workspace.store().findAll(found.cases()).stream()
                    .map(stored -> stored.content().amountEuros())
                    .filter(Objects::nonNull)
                    .map(BigDecimal::doubleValue)
                    .toList();
        }
    }

    private static void addAmounts(List<Figure> figures, List<Double> amounts) {
        figures.add(new Figure("amounts", (double) amounts.size(), null, "records that note one"));
        if (amounts.isEmpty()) {
            return;
        }
        AmountSummary of = AmountSummary.of(amounts);
        figures.add(new Figure("median, euros", of.median(), of.medianInterval(), ""));
        figures.add(new Figure(
                "middle half, euros",
                null,
                new Interval(of.lowerQuartile(), of.upperQuartile()),
                "between the quartiles"));
        figures.add(new Figure("highest, euros", of.highest(), null, ""));
        figures.add(new Figure("together, euros", of.total(), null, "those that are noted; a lower bound"));
    }

    private void print(List<Figure> figures) {
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            for (Figure each : figures) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("pattern", pattern);
                line.put("what", each.what());
                line.put("value", each.value());
                line.put("interval", each.interval());
                line.put("how", each.how());
                out.println(json.writeValueAsString(line));
            }
        } else {
            TextTable table = new TextTable(pattern, "value#", "between", "how");
            for (Figure each : figures) {
                Interval interval = each.interval();
                table.row(
                        each.what(),
                        each.value() != null ? number(each.value()) : interval == null ? "unknown" : "",
                        interval == null ? "" : number(interval.lower()) + " to " + number(interval.upper()),
                        each.how());
            }
            out.print(table);
        }
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
