package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.analytics.label.StoredSentences;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what the newest run found. */
@Command(
        name = "patterns",
        description = {
            "Prints the newest run's patterns, or one pattern with its cases.",
            "What deserves most attention stands first: how sure a pattern is times how much it weighs by households, euros, "
                    + "members that tell of serious harm, and growth. Beside the members of the last year, ↑ or ↓ says that "
                    + "they are more or fewer than chance explains."
        },
        footer = {"", "Example:", "  weeffout patterns --kind exceptions --format jsonl"})
public final class PatternsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PATTERN", description = "id of one pattern, to see its cases")
    private @Nullable String pattern;

    @Mixin
    private KindOption kind = new KindOption();

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataFolder folder = DataFolder.existing(data.folder());
        PatternRun run = RunFolders.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()));
        String wanted = pattern;
        Optional<RecordKind> only = kind.kind();
        List<CasePattern> shown = run.patterns().stream()
                .filter(one -> only.isEmpty() || only.get() == one.kind())
                .filter(one -> wanted == null || one.id().value().equals(wanted))
                .toList();
        if (wanted != null && shown.isEmpty()) {
            throw new CommandFailure("pattern " + wanted + " is not in the newest run "
                    + run.provenance().runId());
        }
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            shown.forEach(one -> out.println(json.writeValueAsString(line(one))));
        } else {
            out.print(PatternTable.of(shown));
            if (wanted != null) {
                try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
                    out.println(StoredSentences.describe(shown.getFirst(), workspace.store()));
                    shown.getFirst().knownWeight().ifPresent(weight -> out.println(weight.reason()));
                    out.println();
                    out.print(cases(shown.getFirst(), run, workspace));
                }
            }
        }
        out.flush();
        return 0;
    }

    private static String cases(CasePattern one, PatternRun run, Workspace workspace) {
        TextTable table = new TextTable("case", "also in", "date", "municipality", "text");
        for (StoredCase stored : workspace.store().findAll(one.cases())) {
            table.row(
                    stored.id(),
                    alsoIn(stored.id(), one, run),
                    stored.content().date(),
                    stored.content().municipality().name(),
                    stored.content().narrative().value().replace('\n', ' '));
        }
        return table.toString();
    }

    private static String alsoIn(CaseId id, CasePattern one, PatternRun run) {
        return run.patterns().stream()
                .filter(other -> !other.id().equals(one.id()) && other.cases().contains(id))
                .map(other -> other.id().value())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> line(CasePattern one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", one.id().value());
        line.put("kind", one.kind().key());
        line.put("title", one.title());
        line.put("terms", one.terms());
        line.put("cases", one.cases().stream().map(CaseId::value).toList());
        line.put("strength", one.strength());
        line.put("sure", one.isSure());
        line.put("attention", one.attention());
        one.knownWeight().ifPresent(weight -> line.put("weight", weight));
        line.put("from", one.from().toString());
        line.put("to", one.to().toString());
        line.put("municipalities", one.municipalities());
        one.knownAmounts().ifPresent(amounts -> line.put("totalEuros", amounts.totalEuros()));
        return line;
    }
}
