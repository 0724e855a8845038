package nl.weeffout.indexer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Brings the index of a workspace up to date again and again while it is read: see {@link Workspace#catchUp}. So a service finds
 * what was stored during an outage, or by another process, without a restart.
 */
public final class IndexWatch implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-watch").factory());
    private final Future<?> looks;

    private IndexWatch(Workspace workspace, Duration period, PrintStream messages) {
        looks = clock.scheduleWithFixedDelay(
                () -> look(workspace, messages), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Until it is closed.
     *
     * @param period from the end of one look to the next
     * @param messages where it is told that something was lacking, or could not be mended
     */
    public static IndexWatch over(Workspace workspace, Duration period, PrintStream messages) {
        return new IndexWatch(workspace, period, messages);
    }

    private static void look(Workspace workspace, PrintStream messages) {
        try {
            workspace.catchUp();
        } catch (RuntimeException e) {
            // The next look may fare better. A message may hold text of a record, so only its kind is told.
            messages.println(
                    "search index was not brought up to date: " + e.getClass().getSimpleName());
        }
    }

    /** Ends once a look that is under way is done. */
    @Override
    public void close() {
        looks.cancel(false);
        clock.close();
    }
}
