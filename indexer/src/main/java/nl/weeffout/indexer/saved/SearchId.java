package nl.weeffout.indexer.saved;

import nl.weeffout.indexer.terminal.CommandFailure;
import picocli.CommandLine.Parameters;

/** The parameter that names a saved search. */
final class SearchId {
    @Parameters(index = "0", paramLabel = "ID", description = "number of the saved search, as 'saved list' prints it")
    private long id;

    long value() {
        return id;
    }

    /** What ends a command where there is no such search. */
    CommandFailure unknown() {
        return new CommandFailure("no saved search " + id);
    }
}
