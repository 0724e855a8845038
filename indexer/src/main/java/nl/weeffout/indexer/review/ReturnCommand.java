package nl.weeffout.indexer.review;

import java.time.Instant;
import nl.weeffout.domain.Judgement;
import picocli.CommandLine.Command;

/** Takes a decision back. */
@Command(
        name = "return",
        description = {
            "Takes a decision back: the record waits again, with the text it had.",
            "Rules that were kept with the decision stay; see quarantine rules."
        },
        footer = {"", "Example:", "  weeffout quarantine return UTR/2024/14 --by petra"})
final class ReturnCommand extends DecisionCommand {
    @Override
    Judgement judgement(String author, Instant now) {
        return new Judgement.Return(author, now);
    }

    @Override
    boolean isDryRun() {
        return false;
    }

    @Override
    String done(ReviewDesk.Foreseen foreseen) {
        return "waits again";
    }
}
