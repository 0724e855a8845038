package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindOption;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what became of counts over time in the newest run. */
@Command(
        name = "trends",
        description = {
            "Prints how patterns, weeffouten, categories and regelingen went over the months of the newest run: records by year, "
                    + "since when the rate is what it is, and what comes back each year.",
            "They are counted beside all records of the same kind in the municipalities where they occur."
        },
        footer = {"", "Example:", "  weeffout trends --by patroon --kind grants"})
public final class TrendsCommand implements Callable<Integer> {
    private static final List<String> SUBJECTS = List.of("patroon", "weeffout", "categorie", "regeling");

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private KindOption kind = new KindOption();

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "patroon, weeffout, categorie or regeling (default: all)")
    private @Nullable String by;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        String field = by;
        if (field != null && !SUBJECTS.contains(field)) {
            throw new CommandFailure("--by " + field + " is none of " + String.join(", ", SUBJECTS));
        }
        DataFolder folder = DataFolder.existing(data.folder());
        Optional<RecordKind> only = kind.kind();
        List<TrendLine> shown = SignalFiles.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()))
                .trends()
                .stream()
                .filter(trend ->
                        only.isEmpty() || trend.kind().equals(only.get().key()))
                .filter(trend -> field == null || trend.dimensions().containsKey(field))
                .toList();
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            shown.forEach(trend -> out.println(json.writeValueAsString(trend)));
        } else if (shown.isEmpty()) {
            out.println("no trends: nothing has four records");
        } else {
            TextTable table = new TextTable("what", "records#", "by year", "since", "times#", "season");
            shown.forEach(trend -> row(table, trend));
            out.print(table);
        }
        out.flush();
        return 0;
    }

    private static void row(TextTable table, TrendLine trend) {
        TrendLine.LevelLine last = trend.levels().getLast();
        boolean changed = trend.levels().size() > 1;
        double before = changed ? trend.levels().get(trend.levels().size() - 2).rate() : 0;
        table.row(
                trend.subject(),
                trend.events(),
                years(trend),
                changed ? last.from() : "-",
                changed && before > 0 ? String.format(Locale.ROOT, "%.1f", last.rate() / before) : "-",
                trend.season() == null
                        ? "-"
                        : "months " + trend.season().first() + " to "
                                + trend.season().last());
    }

    private static String years(TrendLine trend) {
        SortedMap<Integer, Long> years = new TreeMap<>();
        YearMonth month = YearMonth.parse(trend.from());
        for (long count : trend.counts()) {
            years.merge(month.getYear(), count, Long::sum);
            month = month.plusMonths(1);
        }
        return years.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
