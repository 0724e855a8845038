package nl.weeffout.indexer.ingest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weeffout.indexer.terminal.CommandFailure;

/** One worker beside the caller, with one piece of work at a time; what fails there fails at the next call here. */
final class SingleWorker implements AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private Future<?> last = CompletableFuture.completedFuture(null);

    void give(Runnable work) {
        await();
        last = worker.submit(work);
    }

    private void await() {
        try {
            last.get();
        } catch (ExecutionException e) {
            last = CompletableFuture.completedFuture(null);
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a batch could not be kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted; what was kept so far stays", e);
        }
    }

    @Override
    public void close() {
        try {
            await();
        } finally {
            worker.close();
        }
    }
}
