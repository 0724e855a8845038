package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.analytics.chart.Chart;
import nl.weeffout.analytics.chart.TrendChart;
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
            "They are counted beside all records of the same kind in the municipalities where they occur.",
            "With --chart, the trend of one of them becomes an image, with what is to be seen in words, or its table."
        },
        footer = {
            "",
            "Example:",
            "  weeffout trends --by patroon --kind grants",
            "  weeffout trends --of e-3 --chart verloop.svg"
        })
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

    @Option(
            names = "--of",
            paramLabel = "VALUE",
            description = "only this one, by its id or key, such as e-3 or huurtoeslag (default: all)")
    private @Nullable String of;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description =
                    "writes the chart of the one trend that is left into a file, by its ending: .svg, .png, or .csv for the table behind it (default: none)")
    private @Nullable Path chart;

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
                .filter(trend -> of == null || trend.dimensions().containsValue(of))
                .toList();
        PrintWriter out = Output.of(spec);
        Path file = chart;
        if (file != null) {
            Chart drawn = TrendChart.of(only(shown));
            write(drawn, file);
            out.println(drawn.description());
            out.flush();
            return 0;
        }
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

    private static TrendLine only(List<TrendLine> trends) {
        if (trends.size() != 1) {
            throw new CommandFailure("--chart draws one trend, and " + trends.size()
                    + " are left; --of, --by and --kind narrow them down");
        }
        return trends.getFirst();
    }

    private static void write(Chart chart, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        switch (ending) {
            case "svg" -> Files.writeString(file, chart.svg("verloop"));
            case "png" -> Files.write(file, chart.png());
            case "csv" -> Files.writeString(file, chart.table().csv());
            default -> throw new CommandFailure("--chart " + file + " ends in none of .svg, .png, .csv");
        }
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
