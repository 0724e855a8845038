package nl.weeffout.indexer.terminal;

import picocli.CommandLine.Option;

/** A table, or one JSON document. */
public final class TableOrJson extends FormatOption {
    public TableOrJson() {
        super("json");
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = TABLE,
            description = "table or json (default: ${DEFAULT-VALUE})")
    void format(String typed) {
        choose(typed);
    }
}
