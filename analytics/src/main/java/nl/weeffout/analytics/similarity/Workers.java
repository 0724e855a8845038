package nl.weeffout.analytics.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Threads that share work by row. Each row's result is written by one thread alone and read by none, so that the result does
 * not depend on their number.
 */
public final class Workers {
    /** All the machine's processors. */
    public static final Workers ALL = new Workers(Runtime.getRuntime().availableProcessors());

    /** The caller's thread alone. */
    public static final Workers ONE = new Workers(1);

    private static final int ROWS_AT_ONCE = 16;

    private final int threads;

    /** @throws IllegalArgumentException for fewer than one thread */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " is not at least 1");
        }
        this.threads = threads;
    }

    /**
     * Does every row from 0.
     *
     * @param task makes what one thread needs, and does one row with it
     */
    void each(int rows, Supplier<IntConsumer> task) {
        if (threads == 1 || rows <= ROWS_AT_ONCE) {
            IntConsumer work = task.get();
            for (int row = 0; row < rows; row++) {
                work.accept(row);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(executor.submit(() -> {
                    IntConsumer work = task.get();
                    for (int from = next.getAndAdd(ROWS_AT_ONCE); from < rows; from = next.getAndAdd(ROWS_AT_ONCE)) {
                        for (int row = from; row < Math.min(rows, from + ROWS_AT_ONCE); row++) {
                            work.accept(row);
                        }
                    }
                }));
            }
            for (Future<?> one : running) {
                finish(one);
            }
        }
    }

    /**
     * Does some pieces of work, each by one thread.
     *
     * @return what each gave, in their order
     */
    public <T> List<T> all(List<? extends Supplier<? extends T>> pieces) {
        List<T> done = new ArrayList<>();
        if (threads == 1 || pieces.size() < 2) {
            pieces.forEach(piece -> done.add(piece.get()));
            return done;
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            pieces.forEach(piece -> running.add(executor.submit(piece::get)));
            for (Future<T> one : running) {
                done.add(finish(one));
            }
        }
        return done;
    }

    /**
     * Does the same with each of many, some at a time by one thread.
     *
     * @return what came of each, in their order
     */
    public <T, R> List<R> map(List<? extends T> many, Function<? super T, ? extends R> task) {
        List<Supplier<List<R>>> pieces = new ArrayList<>();
        for (int from = 0; from < many.size(); from += ROWS_AT_ONCE) {
            List<? extends T> some = many.subList(from, Math.min(many.size(), from + ROWS_AT_ONCE));
            pieces.add(() -> some.stream().<R>map(task).toList());
        }
        return all(pieces).stream().flatMap(List::stream).toList();
    }

    private static <T> T finish(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException("a row cannot be worked out", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
