package nl.weeffout.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that has room for little more than one bulk at a time, and answers the others with 429. */
class BackPressureIT {
    private static final int HEAP_MEGABYTES = 512;
    private static final int LOADERS = 8;
    private static final int RECORDS = 8_000;

    @Test
    void bringsEveryRecordOnceToAServerThatHasTooMuchToDo() throws Exception {
        List<IndexedCase> cases = RandomCases.of(RECORDS);
        try (LocalElasticsearch server = LocalElasticsearch.alone(
                        ElasticsearchServer.home(),
                        HEAP_MEGABYTES,
                        "indexing_pressure.memory.limit: 600kb",
                        "thread_pool.write.size: 1",
                        "thread_pool.write.queue_size: 1");
                ExecutorService loaders = Executors.newFixedThreadPool(LOADERS)) {
            server.start();
            try (SearchIndex index = ElasticsearchIndex.at(
                    ClusterAddress.parse(server.uri() + "/cases"), "tables-1", Duration.ofMinutes(3))) {
                List<Future<?>> loading = IntStream.range(0, LOADERS)
                        .<Future<?>>mapToObj(loader -> loaders.submit(() ->
                                index.put(cases.subList(loader * RECORDS / LOADERS, (loader + 1) * RECORDS / LOADERS))))
                        .toList();
                for (Future<?> each : loading) {
                    each.get();
                }
                index.commit(RECORDS);
                assertThat(index.size()).isEqualTo(RECORDS);
                assertThat(refused(server)).isPositive();
            }
        }
    }

    /** How often the server said that it has too much to do. */
    private static long refused(LocalElasticsearch server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI stats = URI.create(server.uri() + "/_nodes/stats/indexing_pressure,thread_pool");
            JsonNode node = JsonMapper.builder()
                    .build()
                    .readTree(client.send(HttpRequest.newBuilder(stats).build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("nodes")
                    .iterator()
                    .next();
            JsonNode pressure = node.path("indexing_pressure").path("memory").path("total");
            return pressure.path("coordinating_rejections").asLong()
                    + pressure.path("primary_rejections").asLong()
                    + node.path("thread_pool").path("write").path("rejected").asLong();
        }
    }
}
