package nl.weeffout.indexer;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.store.CaseJson;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds records from the terminal. */
@Command(
        name = "search",
        description = "Finds records by words; \"a phrase\" in double quotes as it stands.",
        footer = {"", "Example:", "  weeffout search 'vorige huurder ingeschreven' --kind exceptions --limit 5"})
public final class SearchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "the words")
    private List<String> words = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "exceptions or grants (default: both)")
    private @Nullable RecordKind kind;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "most records shown (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or jsonl (default: ${DEFAULT-VALUE})")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Output.refuseUnknownFormat(spec, format, List.of("table", "jsonl"));
        if (limit < 0 || limit > SearchRequest.MAXIMUM_LIMIT) {
            throw Output.wrongUsage(spec, "limit " + limit + " is not between 0 and " + SearchRequest.MAXIMUM_LIMIT);
        }
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            SearchRequest request = SearchRequest.forQuery(String.join(" ", words), limit);
            RecordKind only = kind;
            SearchResult result = workspace.index().search(only == null ? request : request.ofKind(only));
            List<StoredCase> found = workspace
                    .store()
                    .findAll(result.hits().stream().map(SearchResult.Hit::id).toList());
            PrintWriter out = Output.of(spec);
            if (format.equals("jsonl")) {
                found.forEach(stored -> out.println(CaseJson.write(stored.content())));
            } else {
                TextTable table = new TextTable("id", "date", "municipality", "text");
                found.forEach(stored -> table.row(
                        stored.id(),
                        stored.content().date(),
                        stored.content().municipality().name(),
                        stored.content().narrative().value().replace('\n', ' ')));
                out.print(table);
                System.err.println(result.total() + " found");
            }
            out.flush();
        }
        return 0;
    }
}
