package nl.weeffout.indexer.saved;

import java.util.concurrent.Callable;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.DataOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Forgets a saved search. */
@Command(
        name = "remove",
        description = "Forgets a saved search and its new cases.",
        footer = {"", "Example:", "  weeffout saved remove 3"})
final class RemoveCommand implements Callable<Integer> {
    @Mixin
    private SearchId id = new SearchId();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            if (!workspace.savedSearches().remove(id.value())) {
                throw id.unknown();
            }
            System.err.println("saved search " + id.value() + " removed");
        }
        return 0;
    }
}
