package nl.weeffout.indexer.saved;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.store.CaseJson;
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

/** Shows the new cases of a saved search. */
@Command(
        name = "new",
        description =
                "Prints the new cases of a saved search, the newest first. They stay new until --seen says otherwise.",
        footer = {"", "Example:", "  weeffout saved new 3 --seen"})
final class NewCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SearchId id = new SearchId();

    @Option(names = "--seen", description = "mark them as seen once they are printed")
    private boolean seen;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            SavedSearch saved = workspace.savedSearches().find(id.value()).orElseThrow(id::unknown);
            PrintWriter out = Output.of(spec);
            TextTable table = new TextTable("id", "change#", "date", "municipality", "text");
            long before = saved.upTo() + 1;
            List<SavedSearch.NewCase> page;
            do {
                page = workspace.savedSearches().newCases(saved.id(), before, PAGE);
                Map<CaseId, Long> changes = new LinkedHashMap<>();
                page.forEach(each -> changes.put(each.id(), each.change()));
                for (StoredCase stored : workspace.store().findAll(List.copyOf(changes.keySet()))) {
                    long change = changes.getOrDefault(stored.id(), 0L);
                    if (format.isForPrograms()) {
                        out.println(json(stored, change));
                    } else {
                        table.row(
                                stored.id(),
                                change,
                                stored.content().date(),
                                stored.content().municipality().name(),
                                stored.content().narrative());
                    }
                }
                before = page.isEmpty() ? before : page.getLast().change();
            } while (page.size() == PAGE);
            if (!format.isForPrograms()) {
                out.print(table);
            }
            out.flush();
            if (seen) {
                workspace.savedSearchDesk(Workspace.redaction()).look(saved.id(), saved.upTo());
            }
        }
        return 0;
    }

    private static String json(StoredCase stored, long change) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", stored.id().value());
        line.put("change", change);
        line.put("case", CaseJson.tree(stored.content()));
        return JsonMapper.builder().build().writeValueAsString(line);
    }
}
