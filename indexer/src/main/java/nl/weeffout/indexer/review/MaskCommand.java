package nl.weeffout.indexer.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Masks more of a record and releases it. */
@Command(
        name = "mask",
        description = "Masks words of a record as names and releases it: from now on it is searched and mined.",
        footer = {"", "Example:", "  weeffout quarantine mask UTR/2024/14 Melati 'van der Berg' --by petra"})
final class MaskCommand extends DecisionCommand {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "WORD",
            description = "words, or names of several words in quotes; each is masked wherever it stands in the record")
    private List<String> words = List.of();

    @Option(
            names = "--remember",
            description = "keep each word as a rule of the municipality: it names a person there, wherever it stands")
    private boolean remember;

    @Option(names = "--dry-run", description = "say what would happen, and keep nothing")
    private boolean dryRun;

    @Override
    Judgement judgement(String author, Instant now) {
        return new Judgement.Mask(Set.copyOf(words), remember, author, now);
    }

    @Override
    boolean isDryRun() {
        return dryRun;
    }

    @Override
    String done(ReviewDesk.Foreseen foreseen) {
        return "masked in " + foreseen.masked() + " places and released"
                + (remember ? "; rules kept: " + words.size() : "");
    }
}
