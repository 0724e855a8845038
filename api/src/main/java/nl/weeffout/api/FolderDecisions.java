package nl.weeffout.api;

import java.io.PrintStream;
import java.nio.file.Path;
import nl.weeffout.api.service.Decisions;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.review.ReviewDesk;

/**
 * Takes decisions in a data folder that others may write as well: it is opened for writing for the time of one decision,
 * and decisions of this process wait for each other.
 */
public final class FolderDecisions implements Decisions {
    private final Path folder;
    private final PrintStream messages;

    public FolderDecisions(Path folder, PrintStream messages) {
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public synchronized void take(CaseId id, Judgement judgement) {
        try (Workspace workspace = Workspace.openForWriting(folder, messages)) {
            ReviewDesk.of(workspace).judge(id, judgement);
        }
    }
}
