package nl.weeffout.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.weeffout.analytics.placing.PatternMatcher;
import nl.weeffout.analytics.placing.Placement;
import nl.weeffout.analytics.placing.TypedCase;
import nl.weeffout.analytics.run.WatchedRuns;
import nl.weeffout.api.service.Matching;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.WeeffoutServer;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.redact.Redactor;
import org.jspecify.annotations.Nullable;

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

    /** Tables and weights of the redactor are read when the first case is to be placed. */
    public static Matching matching(Workspace workspace) {
        return new Matching() {
            private @Nullable PatternMatcher matcher;

            @Override
            public List<Placement> match(PatternRun run, TypedCase typed) {
                return matcher().match(run, typed);
            }

            private synchronized PatternMatcher matcher() {
                PatternMatcher known = matcher;
                if (known == null) {
                    known = new PatternMatcher(
                            workspace.store(), workspace.vectors(), Workspace.redactor(), Clock.systemUTC());
                    matcher = known;
                }
                return known;
            }
        };
    }

    /** Tables and weights of the redactor are read when the first text comes. */
    public static Function<String, RedactedText> redaction() {
        return new Function<>() {
            private @Nullable Redactor redactor;

            @Override
            public RedactedText apply(String typed) {
                return redactor()
                        .redactTyped(
                                Map.of("text", typed),
                                LocalDate.now(Clock.systemUTC()).getYear())
                        .getOrDefault("text", RedactedText.EMPTY);
            }

            private synchronized Redactor redactor() {
                Redactor known = redactor;
                if (known == null) {
                    known = Workspace.redactor();
                    redactor = known;
                }
                return known;
            }
        };
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
                new FolderDecisions(workspace.folder().path(), System.err),
                matching(workspace),
                workspace.search(),
                workspace.similar(),
                redaction());
        try {
            return WeeffoutServer.start(parts, port);
        } catch (IllegalStateException e) {
            String message = e.getMessage();
            throw new Weeffout.ServiceFailure(message == null ? "service cannot be started" : message, e);
        }
    }
}
