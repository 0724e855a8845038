package nl.weeffout.indexer;

import java.util.concurrent.Callable;
import nl.weeffout.indexer.terminal.DataOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the search index anew. */
@Command(
        name = "reindex",
        description = "Rebuilds the search index from the record store.",
        footer = {"", "Example:", "  weeffout reindex --data weeffout-data"})
public final class ReindexCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openForWriting(data.folder(), System.err)) {
            workspace.reindex();
            System.err.println(workspace.index().size() + " records indexed");
        }
        return 0;
    }
}
