package nl.weeffout.indexer.saved;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.weeffout.domain.SavedSearches;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TableOrJson;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists what is saved. */
@Command(
        name = "list",
        description = "Prints the saved searches with how many new cases each has.",
        footer = {"", "Example:", "  weeffout saved list --format json"})
final class ListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private TableOrJson format = new TableOrJson();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            List<SavedLine> lines = workspace.savedSearches().list(0, SavedSearches.MOST).stream()
                    .map(SavedLine::new)
                    .toList();
            PrintWriter out = Output.of(spec);
            if (format.isForPrograms()) {
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(lines.stream().map(SavedLine::asMap).toList()));
            } else {
                TextTable table = new TextTable("id", "new#", "name", "query");
                lines.forEach(line -> table.row(
                        line.saved().id(),
                        line.saved().newCases(),
                        line.name(),
                        line.saved().question().query()));
                out.print(table);
            }
            out.flush();
        }
        return 0;
    }
}
