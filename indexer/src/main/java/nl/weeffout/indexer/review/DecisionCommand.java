package nl.weeffout.indexer.review;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that decides has in common. */
abstract sealed class DecisionCommand implements Callable<Integer> permits AcceptCommand, MaskCommand, ReturnCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "the record's id")
    private String id = "";

    @Mixin
    private AuthorOption by = new AuthorOption();

    @Mixin
    private DataOption data = new DataOption();

    /** The decision; an {@link IllegalArgumentException} says what is wrong with it. */
    abstract Judgement judgement(String author, Instant now);

    /** Whether to only say what would happen. */
    abstract boolean isDryRun();

    /** What was done, in words that go behind the id. */
    abstract String done(ReviewDesk.Foreseen foreseen);

    @Override
    public Integer call() {
        if (!CaseId.isValid(id)) {
            throw Output.wrongUsage(spec, "ID is not the id of a record");
        }
        Judgement judgement;
        try {
            judgement = judgement(by.author(), Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (IllegalArgumentException e) {
            throw Output.wrongUsage(spec, String.valueOf(e.getMessage()));
        }
        CaseId record = new CaseId(id);
        try (Workspace workspace = isDryRun()
                ? Workspace.openForReading(data.folder(), System.err)
                : Workspace.openForWriting(data.existingFolder(), System.err)) {
            ReviewDesk desk = ReviewDesk.of(workspace);
            ReviewDesk.Foreseen foreseen = isDryRun() ? desk.foresee(record, judgement) : desk.judge(record, judgement);
            PrintWriter out = Output.of(spec);
            out.println(id + ": " + (isDryRun() ? "would be " : "") + done(foreseen));
            out.flush();
        }
        return 0;
    }
}
