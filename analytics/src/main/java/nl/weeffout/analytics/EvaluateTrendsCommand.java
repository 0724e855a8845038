package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.weeffout.analytics.evaluation.EventTrials;
import nl.weeffout.analytics.evaluation.RisingWords;
import nl.weeffout.analytics.evaluation.SimulatedTrends;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.domain.signal.SignalType;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what is said of counts over time, on series whose truth is known and on public data. */
@Command(
        name = "evaluate-trends",
        description = {
            "Measures what is said of counts over time: by itself on drawn series, how often a change is told where there is "
                    + "none, how often where there is one, and after how many months; takes some minutes.",
            "With --events or --texts on dated public data."
        },
        footer = {
            "",
            "Example:",
            "  weeffout evaluate-trends",
            "  weeffout evaluate-trends --events reports.csv --date created --by categoryName --place regionName"
        })
public final class EvaluateTrendsCommand implements Callable<Integer> {
    private static final int SHOWN = 15;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--series",
            paramLabel = "NUMBER",
            defaultValue = "300",
            description = "how many series are drawn of each rate and change (default: ${DEFAULT-VALUE})")
    private int series = 300;

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "share of flat series of which a change may be told, from 0.01 (default: ${DEFAULT-VALUE})")
    private double level = .05;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "CSV file of dated events in categories; with --date and --by (default: none)")
    private @Nullable Path events;

    @Option(
            names = "--date",
            paramLabel = "COLUMN",
            description = "the events' column that begins with a date such as 2017-01-31 (default: none)")
    private @Nullable String date;

    @Option(names = "--by", paramLabel = "COLUMN", description = "the events' category (default: none)")
    private @Nullable String by;

    @Option(names = "--place", paramLabel = "COLUMN", description = "the events' neighbourhood (default: none)")
    private @Nullable String place;

    @Option(
            names = "--texts",
            paramLabel = "FILE",
            description = "CSV file of texts in successive periods; with --period and --text (default: none)")
    private @Nullable Path texts;

    @Option(
            names = "--period",
            paramLabel = "COLUMN=REGEX",
            description =
                    "the texts' column that holds the period, and how that looks; periods follow in the order of their names (default: none)")
    private Map<String, String> period = Map.of();

    @Option(names = "--text", paramLabel = "COLUMN", description = "the texts' column (default: none)")
    private @Nullable String text;

    @Override
    public Integer call() throws IOException {
        if (series < 1) {
            throw wrong("--series " + series + " is not at least 1");
        }
        if (!(level >= .01 && level <= .2)) {
            throw wrong("--level " + level + " does not lie between 0.01 and 0.2");
        }
        PrintWriter out = Output.of(spec);
        if (events != null) {
            print(
                    out,
                    EventTrials.of(
                            events, needed("--events needs --date", date), needed("--events needs --by", by), place));
        }
        if (texts != null) {
            print(out, texts, needed("--texts needs --text", text));
        }
        if (events == null && texts == null) {
            print(out, new SimulatedTrends(level, series).outcomes());
        }
        out.flush();
        return 0;
    }

    private String needed(String reason, @Nullable String column) {
        if (column == null) {
            throw wrong(reason);
        }
        return column;
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), reason);
    }

    private static void print(PrintWriter out, List<SimulatedTrends.Outcome> outcomes) {
        TextTable table = new TextTable(
                "events a year",
                "in the last year",
                "change told#",
                "months until told#",
                "season told#",
                "start or end told#",
                "by square roots#");
        outcomes.forEach(each -> table.row(
                each.perYear(),
                each.times() == 1 ? "as before" : String.format(Locale.ROOT, "%.0f times", each.times()),
                figure(each.change()),
                each.delay().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", each.delay().getAsDouble())
                        : "-",
                figure(each.season()),
                figure(each.end()),
                figure(each.usual())));
        out.print(table);
    }

    private static void print(PrintWriter out, EventTrials trials) {
        Map<String, Double> flat = trials.changesOfFlatSeries();
        TextTable table = new TextTable("what", "events#", "season", "changes", "bursts", "changes of 10 flat series#");
        trials.trends()
                .forEach(trend -> table.row(
                        trend.subject(),
                        trend.events(),
                        trend.yearly()
                                .map(yearly -> "months " + yearly.first() + " to " + yearly.last()
                                        + String.format(Locale.ROOT, " %.1f times", yearly.ratio()))
                                .orElse("-"),
                        trend.levels().size() == 1
                                ? "-"
                                : String.join(
                                        " ",
                                        trend.levels().stream()
                                                .skip(1)
                                                .map(each -> each.from().toString())
                                                .toList()),
                        trend.peaks().isEmpty()
                                ? "-"
                                : String.join(
                                        " ",
                                        trend.peaks().stream()
                                                .map(each -> each.from() + ".." + each.to())
                                                .toList()),
                        String.format(Locale.ROOT, "%.2f", 10 * flat.getOrDefault(trend.subject(), 0.0))));
        out.print(table);
        out.println();
        TextTable signals = new TextTable("signal", "observed#", "expected#", "ratio#", "at least#", "what");
        trials.signals().forEach(ranked -> {
            SignalFacts facts = ranked.signal().facts();
            signals.row(
                    ranked.signal().type().key(),
                    String.format(Locale.ROOT, "%.0f", facts.observed()),
                    String.format(Locale.ROOT, "%.1f", facts.expected()),
                    String.format(Locale.ROOT, "%.2f", facts.ratio()),
                    String.format(Locale.ROOT, "%.2f", facts.lower()),
                    ranked.signal().type() == SignalType.OVER_REPRESENTATION
                            ? String.join(" × ", facts.dimensions().values())
                            : facts.subject() + " " + facts.from() + ".." + facts.to());
        });
        out.print(signals);
    }

    private void print(PrintWriter out, Path file, String column) throws IOException {
        if (period.size() != 1) {
            throw wrong("--texts needs one --period");
        }
        Map.Entry<String, String> looks = period.entrySet().iterator().next();
        Pattern pattern;
        try {
            pattern = Pattern.compile(looks.getValue());
        } catch (PatternSyntaxException e) {
            throw wrong("--period " + looks.getValue() + ": " + e.getDescription());
        }
        TextTable table = new TextTable("word", "texts#", "rises in", "told by", "times#", "at least#");
        RisingWords.of(file, looks.getKey(), pattern, column).stream()
                .limit(SHOWN)
                .forEach(word -> table.row(
                        word.word(),
                        word.texts(),
                        word.begins(),
                        word.told(),
                        String.format(Locale.ROOT, "%.1f", word.ratio()),
                        String.format(Locale.ROOT, "%.1f", word.lower())));
        out.print(table);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
