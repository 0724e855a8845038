package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.run.ChangeLine;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternRun;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what became of the patterns of the run before. */
@Command(
        name = "changes",
        description =
                "Prints what changed in a run since the one before: patterns that are new, grown, shrunk, split, merged, "
                        + "gone quiet or vanished, and why.",
        footer = {"", "Example:", "  weeffout changes --format jsonl"})
public final class ChangesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--run", paramLabel = "ID", description = "id of a run (default: the newest)")
    private @Nullable String runId;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataFolder folder = DataFolder.existing(data.folder());
        String wanted = runId;
        Optional<PatternRun> found = wanted == null
                ? RunFolders.newest(folder.runs(), System.err::println)
                : RunFolders.find(folder.runs(), wanted, System.err::println);
        PatternRun run = found.orElseThrow(() -> new CommandFailure(
                wanted == null
                        ? "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()
                        : "no run " + wanted + " in " + data.folder()));
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            run.changes().forEach(change -> out.println(json.writeValueAsString(ChangeLine.of(change))));
        } else if (run.changes().isEmpty()) {
            out.println("nothing changed since the run before, or there was none");
        } else {
            TextTable table = new TextTable("pattern", "change", "why");
            for (PatternChange change : run.changes()) {
                table.row(change.pattern(), change.key(), change.reason());
            }
            out.print(table);
        }
        out.flush();
        return 0;
    }
}
