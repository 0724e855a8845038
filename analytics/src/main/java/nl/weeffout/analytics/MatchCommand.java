package nl.weeffout.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.analytics.placing.PatternMatcher;
import nl.weeffout.analytics.placing.Placement;
import nl.weeffout.analytics.placing.TypedCase;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindOption;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextOption;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Tells which patterns a new case may belong to. */
@Command(
        name = "match",
        description = {
            "Tells which patterns of the newest run a new case may belong to, how likely and why; or none.",
            "The text is redacted first; nothing of it is stored, and none of it is printed but single words that the"
                    + " redaction left."
        },
        footer = {"", "Example:", "  weeffout match --text -"})
public final class MatchCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            required = true,
            converter = TextOption.Converter.class,
            description = "the case in UTF-8, or - to read it from standard input (required)")
    private TextOption text = new TextOption("-");

    @Mixin
    private KindOption kind = new KindOption();

    @Option(
            names = "--regeling",
            paramLabel = "NAME",
            description = "a regeling it is about; may be repeated (default: none)")
    private List<String> regelingen = List.of();

    @Option(
            names = "--organisatie",
            paramLabel = "NAME",
            description = "an organisation it is about; may be repeated (default: none)")
    private List<String> organisaties = List.of();

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    public MatchCommand() {
        this(System.in);
    }

    MatchCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        TypedCase typed = new TypedCase(text.read(standardInput), kind.kind().orElse(null), regelingen, organisaties);
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            PatternRun run = RunFolders.newest(workspace.folder().runs(), System.err::println)
                    .orElseThrow(() -> new CommandFailure("no run yet in " + data.folder()
                            + "; make one with: weeffout mine --data " + data.folder()));
            List<Placement> placements = new PatternMatcher(
                            workspace.store(), workspace.vectors(), Workspace.redactor(), Clock.systemUTC())
                    .match(run, typed);
            print(placements);
        }
        return 0;
    }

    private void print(List<Placement> placements) {
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            placements.forEach(each -> out.println(json.writeValueAsString(line(each))));
        } else if (placements.isEmpty()) {
            System.err.println("no pattern is like it");
        } else {
            TextTable table = new TextTable("pattern", "confidence#", "title", "because of");
            placements.forEach(each -> table.row(
                    each.pattern(),
                    String.format(Locale.ROOT, "%.2f", each.confidence()),
                    each.title(),
                    each.reasons().stream().map(MatchCommand::said).collect(Collectors.joining(", "))));
            out.print(table);
        }
        out.flush();
    }

    private static String said(Placement.Reason reason) {
        String weight = String.format(Locale.ROOT, " %.2f", reason.weight());
        return switch (reason) {
            case Placement.Reason.Word word -> word.word() + weight;
            case Placement.Reason.Subject subject -> "[" + subject.label() + "]" + weight;
            case Placement.Reason.Meaning meaning -> "meaning" + weight;
        };
    }

    private static Map<String, Object> line(Placement placement) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", placement.pattern().value());
        line.put("title", placement.title());
        line.put("confidence", placement.confidence());
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (Placement.Reason each : placement.reasons()) {
            Map<String, Object> reason = new LinkedHashMap<>();
            switch (each) {
                case Placement.Reason.Word word -> reason.put("word", word.word());
                case Placement.Reason.Subject subject -> reason.put("subject", subject.label());
                case Placement.Reason.Meaning meaning -> reason.put("meaning", true);
            }
            reason.put("weight", each.weight());
            reasons.add(reason);
        }
        line.put("reasons", reasons);
        return line;
    }
}
