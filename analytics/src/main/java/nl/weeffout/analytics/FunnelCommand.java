package nl.weeffout.analytics;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.effect.Funnel;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows how many reach each step. */
@Command(
        name = "funnel",
        description = {
            "Prints how many reach each step of a table that is handed in: counts, shares of the step before and of the first with "
                    + "their exact 95 %% intervals, and days. A number that is not known stays unknown.",
            "The table is a CSV with the titles stap, aantal (or aandeel, such as 20%% or 1/3, where no more is known), and where "
                    + "need be van (another step that it is a part of), dagen (one number, or several with spaces, of which "
                    + "the median is shown) and trechter (which funnel)."
        },
        footer = {"", "Example:", "  weeffout funnel verhuisbox.csv --format jsonl"})
public final class FunnelCommand implements Callable<Integer> {
    private static final String UNKNOWN = "unknown";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the table")
    private Path file = Path.of("");

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Override
    public Integer call() {
        List<Funnel> funnels = Funnel.read(file);
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            funnels.forEach(funnel ->
                    funnel.steps().forEach(step -> out.println(json.writeValueAsString(line(funnel, step)))));
        } else {
            funnels.forEach(funnel -> out.print(table(funnel)));
        }
        out.flush();
        return 0;
    }

    private static Map<String, @Nullable Object> line(Funnel funnel, Funnel.Step step) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("funnel", funnel.name());
        line.put("step", step.name());
        line.put("of", step.of());
        line.put("count", step.count());
        line.put("about", step.about());
        line.put("ofThat", step.ofThat());
        line.put("ofFirst", step.ofFirst());
        line.put("days", step.days());
        return line;
    }

    private static TextTable table(Funnel funnel) {
        TextTable table = new TextTable(
                funnel.name().isEmpty() ? "step" : funnel.name(),
                "count#",
                "of",
                "share#",
                "95 %",
                "of first#",
                "days#");
        for (Funnel.Step step : funnel.steps()) {
            Funnel.Days days = step.days();
            table.row(
                    step.name(),
                    step.count() == null ? UNKNOWN : (step.about() ? "about " : "") + number(step.count()),
                    step.of() == null ? "" : step.of(),
                    step.of() == null ? "" : share(step.ofThat()),
                    step.of() == null ? "" : interval(step.ofThat()),
                    step.of() == null ? "" : share(step.ofFirst()),
                    days == null
                            ? ""
                            : number(days.median()) + (days.of() > 1 ? " (median of " + days.of() + ")" : ""));
        }
        return table;
    }

    private static String share(Funnel.@Nullable Part part) {
        return part == null ? UNKNOWN : percent(part.share());
    }

    private static String interval(Funnel.@Nullable Part part) {
        if (part == null) {
            return UNKNOWN;
        }
        Interval interval = part.interval();
        return interval == null ? "no counts" : percent(interval.lower()) + " to " + percent(interval.upper());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
    }
}
