package nl.weeffout.indexer;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints its data: stdout, or what a test put in its place. Messages go to stderr. */
public final class Output {
    private Output() {}

    public static PrintWriter of(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("command was not made by the command line");
        }
        return spec.commandLine().getOut();
    }
}
