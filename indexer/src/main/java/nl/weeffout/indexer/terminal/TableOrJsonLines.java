package nl.weeffout.indexer.terminal;

import picocli.CommandLine.Option;

/** A table, or one JSON object a line. */
public final class TableOrJsonLines extends FormatOption {
    public TableOrJsonLines() {
        super("jsonl");
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = TABLE,
            description = "table or jsonl (default: ${DEFAULT-VALUE})")
    void format(String typed) {
        choose(typed);
    }
}
