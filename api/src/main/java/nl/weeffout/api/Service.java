package nl.weeffout.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.WeeffoutServer;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** Serves a workspace. */
public final class Service {
    private Service() {}

    /** Until it is interrupted. */
    static void serve(Workspace workspace, int port) {
        try (WeeffoutServer server = start(workspace, port)) {
            System.err.println("weeffout serves http://127.0.0.1:" + server.port() + "/ until interrupted (Ctrl-C)");
            server.await();
        }
    }

    /**
     * Until it is closed.
     *
     * @param port 0 for any free one
     */
    public static WeeffoutServer start(Workspace workspace, int port) {
        Path runs = workspace.folder().runs();
        ServerParts parts = new ServerParts(
                workspace.store(),
                workspace.index(),
                () -> newest(runs),
                () -> all(runs),
                ReferenceTables.load()::label);
        try {
            return WeeffoutServer.start(parts, port);
        } catch (IllegalStateException e) {
            String message = e.getMessage();
            throw new Weeffout.ServiceFailure(message == null ? "service cannot be started" : message, e);
        }
    }

    private static Optional<PatternRun> newest(Path runs) {
        try {
            return RunFolders.newest(runs, System.err::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RunProvenance> all(Path runs) {
        try {
            return RunFolders.all(runs, System.err::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
