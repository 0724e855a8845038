package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.run.UseFunnelLine;
import nl.weeffout.domain.signal.FunnelPoint;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows how much teams and municipalities use the micro-budget in the newest run. */
@Command(
        name = "use-funnels",
        description = {
            "Prints how many grants municipalities and teams gave in the newest run, beside what their caseload or inhabitants "
                    + "would have and the limits within which chance keeps alike ones; the greatest first, as those that differ by "
                    + "chance alone have no order.",
            "Caseload and inhabitants come from a table that mine reads (--denominators); without one they are taken as equal."
        },
        footer = {"", "Example:", "  weeffout use-funnels --format jsonl"})
public final class UseFunnelsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataFolder folder = DataFolder.existing(data.folder());
        List<UseFunnelLine> shown = SignalFiles.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()))
                .useFunnels();
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            shown.forEach(line -> out.println(json.writeValueAsString(line)));
        } else if (shown.isEmpty()) {
            out.println("no two municipalities or teams to compare");
        } else {
            for (UseFunnelLine line : shown) {
                TextTable table = new TextTable(line.by(), "size#", "grants#", "expected#", "95 %", "99.8 %", "");
                line.points().forEach(point -> row(table, point));
                out.println("by " + line.by() + ", against " + line.denominator()
                        + String.format(Locale.ROOT, ", dispersion %.1f", line.dispersion()));
                out.print(table);
            }
        }
        out.flush();
        return 0;
    }

    private static void row(TextTable table, FunnelPoint point) {
        table.row(
                point.unit(),
                String.format(Locale.ROOT, "%.1f", point.size()),
                point.observed(),
                String.format(Locale.ROOT, "%.1f", point.expected()),
                limits(point.lower95(), point.upper95()),
                limits(point.lower998(), point.upper998()),
                point.isInside95() ? "" : point.isInside998() ? "outside 95 %" : "outside 99.8 %");
    }

    private static String limits(double lower, double upper) {
        return String.format(Locale.ROOT, "%.1f to %.1f", lower, upper);
    }
}
