package nl.weeffout.api.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weeffout.api.Service;
import nl.weeffout.api.service.WeeffoutServer;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.CommandFailure;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches through the API of a running service, one after the other: two or three words that stand beside each other in
 * some record, two facets, twenty records.
 *
 * @param times of each counted request, from sending it until its whole answer is there
 */
record SearchBench(List<Duration> times) {
    private static final int WARM_UP = 500;

    static SearchBench measure(Path data, int searches, long seed) throws IOException {
        try (Workspace workspace = Workspace.openForReading(data, System.err);
                WeeffoutServer server = Service.start(workspace, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            List<String> queries = queries(workspace, WARM_UP + searches, new Random(seed));
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/v1/cases/search");
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(queries.get(i)))
                        .build();
                long start = System.nanoTime();
                int status = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode();
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                if (status != 200) {
                    throw new CommandFailure("a search of the benchmark was answered with status " + status);
                }
                if (i >= WARM_UP) {
                    times.add(took);
                }
            }
            return new SearchBench(times);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        }
    }

    private static List<String> queries(Workspace workspace, int count, Random random) {
        List<String[]> texts = new ArrayList<>();
        workspace
                .store()
                .forEachSince(
                        0,
                        stored -> texts.add(Placeholder.ANY
                                .matcher(stored.content().narrative())
                                .replaceAll(" ")
                                .replaceAll("[^\\p{L} ]+", " ")
                                .strip()
                                .split(" +")));
        JsonMapper json = JsonMapper.builder().build();
        List<String> queries = new ArrayList<>();
        while (queries.size() < count) {
            String[] words = texts.get(random.nextInt(texts.size()));
            int length = Math.min(words.length, 2 + random.nextInt(2));
            int from = random.nextInt(words.length - length + 1);
            queries.add(json.writeValueAsString(Map.of(
                    "query",
                    String.join(" ", List.of(words).subList(from, from + length)),
                    "facets",
                    List.of("municipality", "regeling"),
                    "limit",
                    20)));
        }
        return queries;
    }
}
