package nl.weeffout.api;

import nl.weeffout.analytics.run.WatchedRuns;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.WeeffoutServer;
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
        WatchedRuns runs = new WatchedRuns(workspace.folder().runs(), System.err::println);
        ServerParts parts = new ServerParts(
                workspace.store(),
                workspace.index(),
                runs::newest,
                runs::all,
                runs::changes,
                ReferenceTables.load()::label,
                new FolderDecisions(workspace.folder().path(), System.err));
        try {
            return WeeffoutServer.start(parts, port);
        } catch (IllegalStateException e) {
            String message = e.getMessage();
            throw new Weeffout.ServiceFailure(message == null ? "service cannot be started" : message, e);
        }
    }
}
