package nl.weeffout.indexer.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how data is printed: a table for people, or for programs. What is unknown is wrong usage. */
abstract class FormatOption {
    static final String TABLE = "table";

    private final List<String> known;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private String format = TABLE;

    FormatOption(String forPrograms) {
        this.known = List.of(TABLE, forPrograms);
    }

    final void choose(String typed) {
        if (!known.contains(typed)) {
            String message = "format '" + typed + "' unknown; known: " + String.join(", ", known);
            CommandSpec its = command;
            if (its == null) {
                throw new IllegalStateException("option was not made by the command line");
            }
            throw new ParameterException(its.commandLine(), message);
        }
        format = typed;
    }

    /** Whether programs read it. */
    public final boolean isForPrograms() {
        return !format.equals(TABLE);
    }
}
