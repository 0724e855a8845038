package nl.weeffout.indexer.review;

import picocli.CommandLine.Command;

/** What waits for a person, and what that person decides. */
@Command(
        name = "quarantine",
        description = "Records that wait for a person before they are searched and mined: shows and judges them.",
        footer = {"", "Example:", "  weeffout quarantine list --flagged", "", "Each has a --help of its own."},
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            AcceptCommand.class,
            MaskCommand.class,
            ReturnCommand.class,
            RulesCommand.class
        })
public final class QuarantineCommand {}
