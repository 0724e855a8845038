package nl.weeffout.indexer;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command prints its data: stdout, or what a test put in its place. Messages go to stderr. */
public final class Output {
    private Output() {}

    public static PrintWriter of(@Nullable CommandSpec spec) {
        return line(spec).getOut();
    }

    /** What ends a command with exit code 2, its usage below the message. */
    public static ParameterException wrongUsage(@Nullable CommandSpec spec, String message) {
        return new ParameterException(line(spec), message);
    }

    /** Refuses a format that a command does not write, before it has done any work. */
    public static void refuseUnknownFormat(@Nullable CommandSpec spec, String format, List<String> known) {
        if (!known.contains(format)) {
            throw wrongUsage(spec, "format '" + format + "' unknown; known: " + String.join(", ", known));
        }
    }

    private static CommandLine line(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("command was not made by the command line");
        }
        return spec.commandLine();
    }
}
