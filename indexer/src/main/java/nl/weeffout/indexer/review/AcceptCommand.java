package nl.weeffout.indexer.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Releases a record as it is. */
@Command(
        name = "accept",
        description = "Releases a record as it is: from now on it is searched and mined.",
        footer = {"", "Example:", "  weeffout quarantine accept UTR/2024/14 --never Vlinder --never Roos --by petra"})
final class AcceptCommand extends DecisionCommand {
    @Option(
            names = "--never",
            paramLabel = "WORD",
            arity = "1..*",
            description = "words that name nobody in this municipality, kept as its rules (default: none)")
    private List<String> never = List.of();

    @Option(names = "--dry-run", description = "say what would happen, and keep nothing")
    private boolean dryRun;

    @Override
    Judgement judgement(String author, Instant now) {
        return new Judgement.Accept(Set.copyOf(never), author, now);
    }

    @Override
    boolean isDryRun() {
        return dryRun;
    }

    @Override
    String done(ReviewDesk.Foreseen foreseen) {
        return "accepted" + (never.isEmpty() ? "" : "; rules kept: " + never.size());
    }
}
