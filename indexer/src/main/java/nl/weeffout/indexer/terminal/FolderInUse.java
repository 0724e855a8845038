package nl.weeffout.indexer.terminal;

/** Another process writes into the data folder; it can be tried again. */
public final class FolderInUse extends CommandFailure {
    private static final long serialVersionUID = 1;

    FolderInUse(String message) {
        super(message);
    }
}
