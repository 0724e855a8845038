package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.weeffout.analytics.testing.GoldenRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every answer of the service, whatever its status and whoever in it gave it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerIT {
    private static final List<String> HEADERS = List.of(
            "API-Version",
            "Cache-Control",
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy");

    private final GoldenService service;
    private final GoldenService failing;

    EveryAnswerIT(@TempDir Path data, @TempDir Path other) throws IOException {
        service = GoldenService.over(data);
        failing = GoldenService.failing(other);
    }

    @AfterAll
    void stop() {
        service.close();
        failing.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/zoeken",
                "/quarantine",
                "/patronen/e-1",
                "/weeffouten",
                "/weeffouten/huurgrens.huurtoeslag",
                "/weeffout.css",
                "/v1/patterns",
                "/v1/weeffouten",
                "/v1/weeffouten/huurgrens.huurtoeslag",
                "/v1/runs",
                "/v1/runs/" + GoldenRun.ID + "/changes",
                "/v1/quarantine",
                "/v1/saved-searches",
                "/bewaarde-zoekvragen",
                "/v1/openapi.json",
                "/actuator/health"
            })
    void a200CarriesTheHeaders(String path) throws Exception {
        HttpResponse<String> response = service.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertHeaders(response);
    }

    @ParameterizedTest
    @CsvSource({
        "400, GET, /v1/patterns?kind=x, application/json, ''",
        "400, GET, /v1/patterns?limit=0, application/json, ''",
        "400, GET, /v1/patterns?cursor=x, application/json, ''",
        "400, GET, /v1/patterns?limit=%zz, application/json, ''",
        "400, POST, /v1/cases/search, application/json, '{'",
        "400, GET, /v1/patterns?status=maybe, application/json, ''",
        "400, GET, /v1/patterns?sort=size&from=2024-02-30, application/json, ''",
        "400, GET, /v1/patterns?minimumSize=-1, application/json, ''",
        "400, GET, /v1/weeffouten?cursor=x, application/json, ''",
        "404, GET, /v1/weeffouten/nobody.knows, application/json, ''",
        "400, POST, /v1/patterns/match, application/json, '{'",
        "400, POST, /v1/patterns/match, application/json, '{}'",
        "400, POST, /v1/patterns/match, application/json, '{\"text\":\"x\",\"kind\":\"y\"}'",
        "405, GET, /v1/patterns/match, application/json, ''",
        "415, POST, /v1/patterns/match, text/plain, 'x'",
        "404, GET, /v1/patterns/g-99, application/json, ''",
        "404, GET, /v1/runs/nothing/changes, application/json, ''",
        "404, GET, /v1/cases/nobody, application/json, ''",
        "404, GET, /v1/nothing, application/json, ''",
        "400, POST, /v1/saved-searches, application/json, '{'",
        "400, POST, /v1/saved-searches, application/json, '{}'",
        "400, GET, /v1/saved-searches?limit=0, application/json, ''",
        "400, GET, /v1/saved-searches?cursor=x, application/json, ''",
        "404, GET, /v1/saved-searches/1, application/json, ''",
        "404, DELETE, /v1/saved-searches/1, application/json, ''",
        "404, GET, /v1/saved-searches/1/new-cases, application/json, ''",
        "404, POST, /v1/saved-searches/1/looks, application/json, '{\"upTo\":1}'",
        "405, DELETE, /v1/saved-searches, application/json, ''",
        "415, POST, /v1/saved-searches, text/plain, 'x'",
        "405, DELETE, /v1/patterns, application/json, ''",
        "404, GET, /v1/cases/nobody/similar, application/json, ''",
        "400, POST, /v1/cases/similar, application/json, '{}'",
        "400, POST, /v1/cases/export, application/json, '{'",
        "400, POST, /v1/cases/export, application/json, '{\"limit\":5}'",
        "405, GET, /v1/cases/export, application/json, ''",
        "415, POST, /v1/cases/export, text/plain, 'x'",
        "400, POST, /v1/suggestions, application/json, '{'",
        "404, POST, /v1/cases/similar, application/json, '{\"pattern\":\"nobody\"}'",
        "405, GET, /v1/cases/search, application/json, ''",
        "405, GET, /v1/cases/similar, application/json, ''",
        "405, GET, /v1/suggestions, application/json, ''",
        "405, POST, /v1/openapi.json, application/json, ''",
        "415, POST, /v1/cases/search, text/plain, 'x'",
        "415, POST, /v1/cases/search, multipart/form-data, 'x'",
        "415, POST, /v1/cases/search, application/yaml, 'query: x'"
    })
    void anErrorCarriesThemTooAndIsAProblem(int status, String method, String path, String type, String body)
            throws Exception {
        assertProblem(status, raw(service, method + " " + path, "Content-Type: " + type, body));
    }

    @Test
    void aMediaTypeThatIsNotThereIsAProblem() throws Exception {
        assertProblem(406, raw(service, "GET /v1/patterns", "Accept: application/xml", ""));
    }

    @Test
    void a405NamesTheMethodThatIsAllowed() throws Exception {
        assertThat(service.get("/v1/cases/search").headers().allValues("Allow")).containsExactly("POST");
    }

    @Test
    void aFailureIsAProblemThatTellsNothingOfItsCause() throws Exception {
        Answer answer = raw(failing, "GET /v1/patterns", "Accept: application/json", "");
        assertProblem(500, answer);
        assertThat(answer.body()).doesNotContain("Jansen", "nl.weeffout", "Exception");
        HttpResponse<String> page = failing.get("/");
        assertThat(page.statusCode()).isEqualTo(500);
        assertHeaders(page);
        assertThat(page.body()).contains("Er ging iets mis").doesNotContain("Jansen", "nl.weeffout", "Exception");
    }

    @Test
    void anErrorOnAPageIsAPageInDutch() throws Exception {
        HttpResponse<String> page = service.get("/patronen/g-99");
        assertThat(page.statusCode()).isEqualTo(404);
        assertHeaders(page);
        assertThat(page.body()).contains("Niet gevonden", "lang=\"nl\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/cases/<Jansen>|^",
                "GET /v1/cases/%zz",
                "GET /../Jansen",
                "GET /zoeken?query=Jansen|",
                "JAN(SEN /v1/patterns"
            })
    void whatTomcatRefusesIsAProblemThatRepeatsNothing(String line) throws Exception {
        Answer answer = raw(service, line, "Accept: text/html", "");
        assertProblem(400, answer);
        assertThat(answer.body()).doesNotContain("Jansen");
    }

    @Test
    void aHeaderTooLongAndAMissingHostAreProblems() throws Exception {
        assertProblem(400, raw(service, "GET /v1/patterns", "X-Long: " + "a".repeat(20_000), ""));
        assertProblem(400, raw(service, "GET /v1/patterns", "Host: twice", ""));
    }

    private static void assertHeaders(HttpResponse<String> response) {
        for (String header : HEADERS) {
            assertThat(response.headers().allValues(header))
                    .as(header + " on " + response.uri())
                    .hasSize(1);
        }
    }

    private static void assertProblem(int status, Answer answer) {
        assertThat(answer.head()).startsWith("http/1.1 " + status);
        for (String header : HEADERS) {
            assertThat(answer.head().split("\r\n" + header.toLowerCase(Locale.ROOT) + ": ", -1))
                    .as(header + " in " + answer.head())
                    .hasSize(2);
        }
        assertThat(answer.head()).contains("content-type: application/problem+json");
        JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    /** An answer as it came over the wire, its head in lower case, its body unchunked. */
    private record Answer(String head, String body) {}

    private static Answer raw(GoldenService asked, String line, String header, String body) throws IOException {
        // HTTP/1.1 without Host is refused; in 1.0, where bodies are not chunked, it is not asked for.
        String version = header.startsWith("Host:") ? "HTTP/1.1\r\nHost: once" : "HTTP/1.0";
        String request =
                line + " " + version + "\r\n" + header + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), asked.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(answer.substring(0, end).toLowerCase(Locale.ROOT), answer.substring(end + 4));
        }
    }
}
