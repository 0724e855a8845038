package nl.weeffout.api.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.lucene.BareSearching;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.IndexedCases;
import nl.weeffout.indexer.search.SimilarCases;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * The same questions put to several indexes, in turns of a few, by one thread or by several at once. A question is what a person
 * types, or a record; its time is that until the ids of the answer are known, for similar records the records themselves with what
 * they share. Bare Lucene gets the query that the program makes of it, ready made.
 */
final class SearchContest implements AutoCloseable {
    static final String EMBEDDED = "embedded";
    static final String BARE = "bare Lucene";
    static final String CLUSTER = "Elasticsearch";

    private static final int TURN = 40;
    private static final int SIMILAR = 10;

    private final Workspace workspace;
    private final Map<String, Contestant> contestants = new TreeMap<>();
    private final BareSearching bare;
    private final Map<SearchQuestion, BareSearching.Question> asked = new HashMap<>();

    /** @param index the folder of the workspace's index */
    SearchContest(Workspace workspace, Path index) throws IOException {
        this.workspace = workspace;
        this.bare = new BareSearching(index);
        contestants.put(EMBEDDED, ours(workspace.index()));
        contestants.put(BARE, question -> bare.ask(Objects.requireNonNull(asked.get(question))));
    }

    /**
     * What an answer took.
     *
     * @param wall by the clock
     * @param processor of the thread that asked, which for a server tells nothing
     */
    record Took(Duration wall, Duration processor) {}

    private interface Contestant {
        void answer(SearchQuestion question) throws IOException;
    }

    /** Lets another index take part. */
    void add(SearchIndex cluster) {
        contestants.put(CLUSTER, ours(cluster));
    }

    private Contestant ours(SearchIndex index) {
        SimilarCases similar = new SimilarCases(
                workspace.store(),
                index,
                workspace.vectors(),
                new IndexedCases(ReferenceTables.load(), workspace.vectors()));
        CaseSearch byWords = new CaseSearch(index, words -> Optional.empty());
        return question -> {
            switch (question.kind()) {
                case WORD, PHRASE, FACETS -> byWords.search(question.asTyped());
                case SIMILAR -> similar.toCases(List.of(question.record()), Map.of(), SIMILAR);
                case HYBRID -> new CaseSearch(index, words -> question.meaning()).search(question.asTyped());
            }
        };
    }

    /**
     * Asks each contestant every question.
     *
     * @param warmUp are asked first and not counted
     * @return by contestant the time of each question
     */
    Map<String, List<Took>> run(List<SearchQuestion> warmUp, List<SearchQuestion> questions, int threads) {
        for (SearchQuestion question : warmUp) {
            prepare(question);
        }
        for (SearchQuestion question : questions) {
            prepare(question);
        }
        Map<String, List<Took>> times = new TreeMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            turns(warmUp, pool);
            turns(questions, pool).forEach((name, its) -> times.put(name, List.copyOf(its)));
        }
        return times;
    }

    private Map<String, List<Took>> turns(List<SearchQuestion> questions, ExecutorService pool) {
        Map<String, List<Took>> times = new TreeMap<>();
        for (int from = 0; from < questions.size(); from += TURN) {
            List<SearchQuestion> turn = questions.subList(from, Math.min(questions.size(), from + TURN));
            contestants.forEach((name, contestant) ->
                    times.computeIfAbsent(name, key -> new ArrayList<>()).addAll(ask(contestant, turn, pool)));
        }
        return times;
    }

    private static List<Took> ask(Contestant contestant, List<SearchQuestion> questions, ExecutorService pool) {
        try {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            List<Callable<Took>> each = questions.stream()
                    .<Callable<Took>>map(question -> () -> {
                        long used = threads.getCurrentThreadCpuTime();
                        long start = System.nanoTime();
                        contestant.answer(question);
                        long took = System.nanoTime() - start;
                        return new Took(
                                Duration.ofNanos(took), Duration.ofNanos(threads.getCurrentThreadCpuTime() - used));
                    })
                    .toList();
            List<Took> times = new ArrayList<>();
            for (Future<Took> time : pool.invokeAll(each)) {
                times.add(time.get());
            }
            return times;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw new CommandFailure("a search of the benchmark failed", e);
        }
    }

    /** Has the program ask it once, and keeps what it asks the index for. */
    private void prepare(SearchQuestion question) {
        if (asked.containsKey(question)) {
            return;
        }
        List<BareSearching.Question> questions = new ArrayList<>();
        SearchIndex index = workspace.index();
        SearchIndex watched = (SearchIndex) Proxy.newProxyInstance(
                SearchIndex.class.getClassLoader(), new Class<?>[] {SearchIndex.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof SearchRequest request) {
                        questions.add(
                                BareSearching.question(request, method.getName().equals("search")));
                    }
                    try {
                        return method.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        try {
            ours(watched).answer(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asked.put(question, questions.getLast());
    }

    @Override
    public void close() throws IOException {
        bare.close();
    }
}
