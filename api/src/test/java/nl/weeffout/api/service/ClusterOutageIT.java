package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.indexer.IndexWatch;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.elasticsearch.ElasticsearchServer;
import nl.weeffout.indexer.terminal.FolderInUse;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The index lies on a cluster that goes down and comes back under a running service. */
class ClusterOutageIT {
    @TempDir
    private Path data = Path.of("");

    @Test
    @Timeout(300)
    void findsWhatWasStoredDuringAnOutageWithoutARestart() throws Exception {
        ElasticsearchServer cluster = ElasticsearchServer.shared();
        Files.writeString(
                data.resolve("weeffout.yml"),
                "vectors: off\nindex: " + cluster.uri() + "/outage-" + Integer.toHexString(data.hashCode()) + "\n");
        GoldenRun.fill(data);
        try (GoldenService service = GoldenService.overFilled(data);
                IndexWatch watch = IndexWatch.over(service.workspace(), Duration.ofMillis(200), System.err)) {
            assertThat(watch).isNotNull();
            awaitFound(service, "kenteken", 1);
            cluster.kill();
            assertThat(search(service, "kenteken").statusCode()).isEqualTo(503);
            store("LATER-1");
            assertThat(search(service, "zeppelin").statusCode()).isEqualTo(503);
            cluster.start();
            awaitFound(service, "zeppelin", 1);
            store("LATER-2");
            awaitFound(service, "zeppelin", 2);
            awaitUpToDate(service);
        }
    }

    /** As another process leaves it that is stopped before it comes to the index; the watch may hold the lock just now. */
    private void store(String id) throws InterruptedException {
        while (true) {
            try (Workspace other = Workspace.openForWriting(data, System.err)) {
                other.store()
                        .put(List.of(CaseBuilder.aCase()
                                .withId(id)
                                .withNarrative("Een zeppelin.")
                                .incoming()));
                return;
            } catch (FolderInUse e) {
                Thread.sleep(20);
            }
        }
    }

    private static void awaitFound(GoldenService service, String query, long total)
            throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer = search(service, query);
            assertThat(answer.statusCode()).isIn(200, 503);
            if (answer.statusCode() == 200
                    && JsonMapper.builder()
                                    .build()
                                    .readTree(answer.body())
                                    .get("total")
                                    .asLong()
                            == total) {
                return;
            }
            Thread.sleep(50);
        }
    }

    /** A record can be found a moment before the cluster notes how far its index has come. */
    private static void awaitUpToDate(GoldenService service) throws IOException, InterruptedException {
        while (!service.get("/actuator/health").body().contains("up to date")) {
            Thread.sleep(50);
        }
        assertThat(service.get("/actuator/health").body()).contains("\"UP\"");
    }

    private static HttpResponse<String> search(GoldenService service, String query)
            throws IOException, InterruptedException {
        return service.send("POST", "/v1/cases/search", "application/json", "{\"query\":\"" + query + "\"}");
    }
}
