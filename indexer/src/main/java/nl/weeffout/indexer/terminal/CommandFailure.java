package nl.weeffout.indexer.terminal;

/** Ends a command with exit code 1 and one line that a user can act on. It never quotes narrative text. */
public class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
