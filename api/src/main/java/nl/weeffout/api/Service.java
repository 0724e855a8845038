package nl.weeffout.api;

import nl.weeffout.analytics.run.WatchedRuns;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.WeeffoutServer;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** Serves a workspace until it is interrupted. */
final class Service {
    private Service() {}

    static void serve(Workspace workspace, int port) {
        WatchedRuns runs = new WatchedRuns(workspace.folder().runs(), System.err::println);
        ServerParts parts = new ServerParts(
                workspace.store(), workspace.index(), runs::newest, runs::all, ReferenceTables.load()::label);
        try (WeeffoutServer server = start(parts, port)) {
            System.err.println("weeffout serves http://127.0.0.1:" + server.port() + "/ until interrupted (Ctrl-C)");
            server.await();
        }
    }

    private static WeeffoutServer start(ServerParts parts, int port) {
        try {
            return WeeffoutServer.start(parts, port);
        } catch (IllegalStateException e) {
            String message = e.getMessage();
            throw new Weeffout.ServiceFailure(message == null ? "service cannot be started" : message, e);
        }
    }
}
