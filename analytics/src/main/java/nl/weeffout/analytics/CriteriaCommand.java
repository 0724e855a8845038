package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.analytics.run.CriterionLine;
import nl.weeffout.analytics.run.SignalFiles;
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

/** Shows how far the limits of criteria were missed in the newest run. */
@Command(
        name = "criteria",
        description = {
            "Prints how far the records of the newest run lie beyond the limits that they just missed, where a number stands in "
                    + "them: quartiles, and how many a limit that moved so far would have helped.",
            "Distances in time are in days."
        },
        footer = {"", "Example:", "  weeffout criteria --format jsonl"})
public final class CriteriaCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataFolder folder = DataFolder.existing(data.folder());
        List<CriterionLine> shown = SignalFiles.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()))
                .criteria();
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            shown.forEach(line -> out.println(json.writeValueAsString(line)));
        } else if (shown.isEmpty()) {
            out.println("no record tells by how much it missed a limit");
        } else {
            TextTable table = new TextTable("criterion", "missed", "records#", "quartiles#", "a shift helps");
            shown.forEach(line -> table.row(
                    line.label(),
                    line.side() + ", " + line.unit(),
                    line.records(),
                    number(line.lowerQuartile()) + " " + number(line.median()) + " " + number(line.upperQuartile()),
                    line.shifts().stream()
                            .map(shift -> number(shift.by()) + ": " + shift.helped())
                            .collect(Collectors.joining(", "))));
            out.print(table);
        }
        out.flush();
        return 0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
