package nl.weeffout.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.weeffout.analytics.placing.PatternMatcher;
import nl.weeffout.analytics.placing.Placement;
import nl.weeffout.analytics.placing.TypedCase;
import nl.weeffout.analytics.run.WatchedRuns;
import nl.weeffout.api.service.Matching;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.WeeffoutServer;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.IndexWatch;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.search.KnownPatterns;
import org.jspecify.annotations.Nullable;

/** Serves a workspace. */
public final class Service {
    /** How long after an outage searches lack what was stored meanwhile, apart from what indexing takes. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private Service() {}

    /** Until it is interrupted. */
    static void serve(Workspace workspace, int port) {
        try (WeeffoutServer server = start(workspace, port);
                IndexWatch watch = IndexWatch.over(workspace, BETWEEN_LOOKS, System.err)) {
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

    /** The patterns of the newest run. */
    public static Supplier<KnownPatterns> patterns(WatchedRuns runs) {
        return () -> KnownPatterns.of(runs.newest());
    }

    /**
     * Until it is closed.
     *
     * @param port 0 for any free one
     */
    public static WeeffoutServer start(Workspace workspace, int port) {
        Function<String, RedactedText> redaction = Workspace.redaction();
        WatchedRuns runs = new WatchedRuns(workspace.folder().runs(), System.err::println);
        ServerParts parts = new ServerParts(
                workspace.store(),
                workspace.index(),
                runs::newest,
                runs::all,
                runs::changes,
                runs::signals,
                ReferenceTables.load()::label,
                new FolderDecisions(workspace.folder().path(), System.err),
                matching(workspace),
                workspace.search(patterns(runs)),
                workspace.similar(patterns(runs)),
                redaction,
                workspace.savedSearches(),
                workspace.savedSearchDesk(redaction));
        try {
            return WeeffoutServer.start(parts, port);
        } catch (IllegalStateException e) {
            String message = e.getMessage();
            throw new Weeffout.ServiceFailure(message == null ? "service cannot be started" : message, e);
        }
    }
}
