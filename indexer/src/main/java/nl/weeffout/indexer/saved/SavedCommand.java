package nl.weeffout.indexer.saved;

import picocli.CommandLine.Command;

/** Searches that are asked of every record that comes in. */
@Command(
        name = "saved",
        description = "Saved searches: each is asked of every record that comes in, and tells which are new for it.",
        footer = {
            "",
            "Example:",
            "  weeffout saved add 'vorige huurder gemeente:Utrecht'",
            "",
            "Each has a --help of its own."
        },
        subcommands = {ListCommand.class, AddCommand.class, NewCommand.class, RemoveCommand.class})
public final class SavedCommand {}
