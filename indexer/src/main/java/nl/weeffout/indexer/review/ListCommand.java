package nl.weeffout.indexer.review;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.domain.ReviewQuery;
import nl.weeffout.domain.ReviewQuery.State;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TableOrJson;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists what waits. */
@Command(
        name = "list",
        description = "Prints the records that wait in quarantine, by id.",
        footer = {"", "Example:", "  weeffout quarantine list --all --format json"})
final class ListCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup
    private Which which = new Which();

    /** At most one of them. */
    static final class Which {
        @Option(
                names = "--flagged",
                description = "those with something to look at that are searched and mined all the same")
        private boolean flagged;

        @Option(names = "--all", description = "both, and those that were judged")
        private boolean all;
    }

    @Option(
            names = "--municipality",
            paramLabel = "CODE",
            description = "of one municipality, such as GM0344 (default: all)")
    private @Nullable String municipality;

    @Mixin
    private TableOrJson format = new TableOrJson();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            List<ReviewLine> lines = lines(workspace.store());
            PrintWriter out = Output.of(spec);
            if (format.isForPrograms()) {
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                lines.stream().map(ReviewLine::asMap).toList()));
            } else {
                TextTable table =
                        new TextTable("id", "reason", "date", "municipality", "masked#", "to look at", "decision");
                lines.forEach(line -> table.row(
                        line.item().stored().id(),
                        line.reason(),
                        line.item().stored().content().date(),
                        line.item().stored().content().municipality().name(),
                        line.item().masked(),
                        line.notes(),
                        line.decision()));
                out.print(table);
            }
            out.flush();
        }
        return 0;
    }

    private List<ReviewLine> lines(RecordStore store) {
        State state = which.all ? State.ALL : which.flagged ? State.FLAGGED : State.WAITING;
        List<ReviewLine> lines = new ArrayList<>();
        List<ReviewItem> page = List.of();
        do {
            page = store.reviews(new ReviewQuery(
                    state,
                    municipality,
                    null,
                    page.isEmpty() ? null : page.getLast().stored().id(),
                    PAGE));
            page.forEach(item -> lines.add(new ReviewLine(item)));
        } while (page.size() == PAGE);
        return lines;
    }
}
