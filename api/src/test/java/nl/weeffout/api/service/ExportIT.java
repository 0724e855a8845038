package nl.weeffout.api.service;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.indexer.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search given out whole over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final GoldenService service;

    ExportIT(@TempDir Path data) throws IOException {
        service = GoldenService.over(data);
    }

    @AfterAll
    void stop() {
        service.close();
        client.close();
    }

    private static HttpRequest asking(GoldenService of, String body, String accept) {
        return HttpRequest.newBuilder(URI.create(of.address("/v1/cases/export")))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> export(String body, String accept) throws Exception {
        return client.send(asking(service, body, accept), HttpResponse.BodyHandlers.ofString());
    }

    private List<String> found(String body) throws Exception {
        return JSON.readTree(service.search(body).body())
                .get("cases")
                .valueStream()
                .filter(one -> !one.get("byMeaning").asBoolean())
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void aTableHoldsAllThatTheSearchCountsInItsOrder() throws Exception {
        for (String query : List.of("", "huurtoeslag", "traplift kenteken", "gemeente:utrecht", "onvindbaar")) {
            HttpResponse<String> table = export("{\"query\":\"" + query + "\"}", "text/csv");
            assertThat(table.statusCode()).isEqualTo(200);
            List<String> ids = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofCsvRecord(table.body().substring(1))
                    .stream()
                    .skip(1)
                    .map(row -> row.getField(0))
                    .toList();
            assertThat(ids).as(query).isEqualTo(found("{\"limit\":100,\"query\":\"" + query + "\"}"));
        }
    }

    @Test
    void aLineIsTheRecordAsItIsShown() throws Exception {
        HttpResponse<String> lines =
                export("{\"query\":\"huurtoeslag\",\"filters\":{\"kind\":[\"exceptions\"]}}", "application/x-ndjson");
        assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson;charset=UTF-8");
        assertThat(lines.body()).endsWith("\n");
        List<JsonNode> records = lines.body().lines().map(JSON::readTree).toList();
        assertThat(records).isNotEmpty();
        for (JsonNode record : records) {
            String id = record.get("id").asString();
            assertThat(record)
                    .isEqualTo(JSON.readTree(
                            service.get("/v1/cases/" + id.replace("/", "%2F")).body()));
            assertThat(record.get("kind").asString()).isEqualTo("exceptions");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'*/*', text/csv",
        "text/*, text/csv",
        "'application/x-ndjson, text/csv;q=0.5', application/x-ndjson",
        "'text/html, application/*;q=0.9', application/x-ndjson"
    })
    void givesTheFormThatTheCallerLikesBest(String accept, String type) throws Exception {
        HttpResponse<String> answer = export("{}", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type + ";charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void anotherFormIsAProblem() throws Exception {
        HttpResponse<String> answer = export("{}", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void isNarrowedByThePatternsOfTheNewestRunAsTheSearchIs() throws Exception {
        JsonNode pattern = JSON.readTree(service.get("/v1/patterns/e-1").body());
        JsonNode counted = JSON.readTree(
                        service.search("{\"facets\":[\"pattern\"],\"limit\":0}").body())
                .get("facetCounts")
                .get("pattern");
        JsonNode count = counted.valueStream()
                .filter(each -> each.get("value").asString().equals("e-1"))
                .findFirst()
                .orElseThrow();
        assertThat(count.get("count")).isEqualTo(pattern.get("size"));
        assertThat(count.get("label")).isEqualTo(pattern.get("title"));
        assertThat(export("{\"filters\":{\"pattern\":[\"e-1\"]}}", "application/x-ndjson")
                        .body()
                        .lines())
                .hasSize(pattern.get("size").asInt());
        assertThat(export("{\"query\":\"pattern:e-1\"}", "application/x-ndjson")
                        .body()
                        .lines())
                .hasSize(pattern.get("size").asInt());
    }

    @Test
    void beginsBeforeAllIsReadAndABreakOffIsSeen(@TempDir Path data) throws Exception {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            List<IncomingCase> batch = new ArrayList<>();
            for (int i = 0; i < 2_500; i++) {
                batch.add(aCase().withId("U-" + i)
                        .withNarrative("De huurtoeslag stopte. " + "-".repeat(8_000))
                        .incoming());
            }
            workspace.store().put(batch);
            workspace.reindex();
        }
        GoldenService many = GoldenService.overFilled(data);
        try {
            HttpResponse<InputStream> answer = client.send(
                    asking(many, "{\"query\":\"huurtoeslag\"}", "text/csv"), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                assertThat(body.readNBytes(1_000)).hasSize(1_000);
                for (String ending : List.of("", "-wal", "-shm")) {
                    Files.deleteIfExists(data.resolve("records.sqlite" + ending));
                }
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            }
        } finally {
            many.close();
        }
    }
}
