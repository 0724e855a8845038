package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeffoutServerIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final InMemoryRecords records = InMemoryRecords.ofGrants(25);
    private final ServerParts parts =
            new ServerParts(records, records.index(), () -> Optional.of(records.run(3)), () -> List.of(), key -> key);
    private WeeffoutServer server = WeeffoutServer.start(parts, 0);

    @BeforeAll
    void answers() {
        assertThat(server.port()).isPositive();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void setsTheHeadersOnEveryStatusAndDescribesErrorsAsProblems() throws Exception {
        check(get("/v1/patterns"), 200);
        check(get("/v1/patterns?kind=x"), 400);
        check(get("/v1/patterns?cursor=x"), 400);
        check(get("/v1/patterns/g-99"), 404);
        check(get("/v1/nothing"), 404);
        check(send("DELETE", "/v1/patterns", "application/json", ""), 405);
        check(send("POST", "/v1/cases/search", "text/plain", "x"), 415);
        check(search("{\"query\":\"kapot\"}"), 500);
    }

    private static void check(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        for (String header : List.of(
                "API-Version",
                "Cache-Control",
                "Content-Security-Policy",
                "Strict-Transport-Security",
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Referrer-Policy")) {
            assertThat(response.headers().allValues(header))
                    .as(header + " on " + status)
                    .hasSize(1);
        }
        if (status >= 400) {
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(response.body()).doesNotContain("kapot", "at nl.", "Exception");
        }
    }

    @Test
    void namesTheFieldThatIsAtFault() throws Exception {
        assertThat(search("{\"limit\":-1}").body()).contains("limit");
        assertThat(search("{\"from\":\"gisteren\"}").body()).contains("from").doesNotContain("gisteren");
        assertThat(search("{\"filters\":{\"kind\":null}}").body()).contains("filters");
        assertThat(search("{\"wat\":1}").statusCode()).isEqualTo(400);
        assertThat(search("{").statusCode()).isEqualTo(400);
        assertThat(get("/v1/patterns?limit=many").body()).contains("limit");
    }

    @Test
    void findsARecordWhoseIdHoldsASlashButNoneInQuarantine() throws Exception {
        assertThat(get("/v1/cases/A%2F3").body()).contains("\"A/3\"");
        assertThat(get("/v1/cases/A%2Fquarantine").statusCode()).isEqualTo(404);
    }

    @Test
    void visitsEveryRecordOnceByItsCursors() throws Exception {
        List<String> seen = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json.readTree(
                    search("{\"limit\":10,\"cursor\":\"" + cursor + "\"}").body());
            page.get("cases").forEach(c -> seen.add(c.get("id").asString()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void describesEveryRoute() throws Exception {
        HttpResponse<String> document = get("/v1/openapi.json");
        assertThat(document.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        JsonNode tree = json.readTree(document.body());
        assertThat(tree.get("openapi").asString()).startsWith("3.1");
        assertThat(tree.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/v1/patterns",
                        "/v1/patterns/{id}",
                        "/v1/patterns/{id}/cases",
                        "/v1/cases/search",
                        "/v1/cases/{id}",
                        "/v1/runs");
    }

    @Test
    void staysUpAndTellsThatTheIndexIsBehind() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"UP\"", "behind the store by 1 changes");
    }

    @Test
    void showsThePagesInDutch() throws Exception {
        for (String path : List.of("/", "/patronen/g-1", "/zoeken", "/casussen/A%2F3")) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"nl\"");
        }
        assertThat(get("/casussen/A%2F3").body()).contains("<span class=\"masked\">[NAAM]</span>");
        assertThat(get("/patronen/x").body()).contains("Niet gevonden");
        assertThat(send("POST", "/zoeken", "application/x-www-form-urlencoded", "query=tandarts&kind=grants")
                        .body())
                .contains("25 casussen gevonden", "Volgende casussen");
    }

    @Test
    void saysThatAPortIsInUse() {
        assertThatThrownBy(() -> WeeffoutServer.start(parts, server.port()))
                .hasMessageContaining("port " + server.port() + " is in use");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", "");
    }

    private HttpResponse<String> search(String body) throws IOException, InterruptedException {
        return send("POST", "/v1/cases/search", "application/json", body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
