package nl.weeffout.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.testing.Searches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A cluster of two nodes, each with a copy of the index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodeFailureIT {
    private static final int HEAP_MEGABYTES = 512;
    private static final String INDEX = "cases-v1";

    private final LocalElasticsearch one;
    private final LocalElasticsearch two;
    private final HttpClient client = HttpClient.newHttpClient();

    NodeFailureIT() throws IOException, InterruptedException {
        List<LocalElasticsearch> nodes = LocalElasticsearch.two(ElasticsearchServer.home(), HEAP_MEGABYTES);
        one = nodes.getFirst();
        two = nodes.getLast();
    }

    @BeforeAll
    void start() throws IOException, InterruptedException {
        one.start();
        two.start();
    }

    @AfterAll
    void stop() {
        client.close();
        two.close();
        one.close();
    }

    @Test
    @Timeout(600)
    void losesNothingWhenTheNodeWithThePrimaryCopyDiesInTheMiddleOfABulk() throws Exception {
        List<IndexedCase> cases = RandomCases.of(6_000);
        CountDownLatch underWay = new CountDownLatch(1);
        // Of their own: bulks are analysed in the pool that all share.
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                SearchIndex index = ElasticsearchIndex.at(
                        ClusterAddress.parse(two.uri() + "," + one.uri() + "/cases"),
                        "tables-1",
                        Duration.ofMinutes(3))) {
            index.put(cases.subList(0, 500));
            index.commit(500);
            awaitBothCopies();
            letTheSecondHoldThePrimary();

            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger answers = new AtomicInteger();
            Future<?> searching = threads.submit(() -> {
                while (!done.get()) {
                    // What is neither an answer nor 'unavailable' fails the test.
                    if (found(index, 500)) {
                        answers.incrementAndGet();
                    }
                }
            });
            Future<?> loading = threads.submit(() -> {
                index.put(cases.subList(500, 2_000));
                underWay.countDown();
                index.put(cases.subList(2_000, 6_000));
                index.commit(6_000);
            });
            try {
                underWay.await();
                two.kill();
                loading.get();
                assertThat(index.size()).isEqualTo(6_000);
                assertThat(index.indexedSequence()).isEqualTo(6_000);
                int before = answers.get();
                while (!searching.isDone() && answers.get() <= before) {
                    Thread.sleep(20);
                }
            } finally {
                done.set(true);
            }
            searching.get();
            assertThat(get("/_cluster/health/" + INDEX)).contains("\"status\":\"green\"", "\"number_of_nodes\":1");

            two.start();
            awaitBothCopies();
            assertThat(index.size()).isEqualTo(6_000);
        }
    }

    /** Whether it answered; then with no fewer than so many. */
    private static boolean found(SearchIndex index, long least) {
        try {
            assertThat(Searches.search(index, CaseQuestion.of("", 5)).total()).isGreaterThanOrEqualTo(least);
            return true;
        } catch (IndexUnavailableException e) {
            return false;
        }
    }

    private void awaitBothCopies() throws IOException, InterruptedException {
        assertThat(get("/_cluster/health/" + INDEX
                        + "?wait_for_nodes=2&wait_for_active_shards=2&wait_for_no_relocating_shards=true&timeout=90s"))
                .contains("\"timed_out\":false", "\"active_shards\":2");
    }

    private void letTheSecondHoldThePrimary() throws IOException, InterruptedException {
        if (primary().equals("one")) {
            send(HttpRequest.newBuilder(one.uri().resolve("/_cluster/reroute"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"commands\":[{\"cancel\":{\"index\":\"%s\",\"shard\":0,\"node\":\"one\",\"allow_primary\":true}}]}"
                                    .formatted(INDEX))));
            awaitBothCopies();
        }
        assertThat(primary()).isEqualTo("two");
    }

    private String primary() throws IOException, InterruptedException {
        return get("/_cat/shards/" + INDEX + "?h=prirep,node")
                .lines()
                .filter(line -> line.startsWith("p "))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElseThrow();
    }

    private String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(one.uri() + path);
        return send(HttpRequest.newBuilder(uri));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
