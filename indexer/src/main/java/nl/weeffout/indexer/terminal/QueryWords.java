package nl.weeffout.indexer.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameters that are a query. One dash before a word says without it, two are left to options. */
public final class QueryWords {
    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "what is looked for")
    private List<String> words = List.of();

    private @Nullable CommandSpec command;

    @Spec(Spec.Target.MIXEE)
    void of(CommandSpec its) {
        // '-huur' is neither an unknown option nor '-h' with something behind it.
        its.parser().unmatchedOptionsArePositionalParams(true).posixClusteredShortOptionsAllowed(false);
        command = its;
    }

    /** The query as typed. */
    public String typed() {
        CommandSpec its = command;
        if (its != null && words.stream().anyMatch(word -> word.matches("--\\p{L}[\\p{L}-]*(?:=.*)?"))) {
            throw new ParameterException(its.commandLine(), "an option is not known; -word leaves a word out");
        }
        return String.join(" ", words);
    }
}
