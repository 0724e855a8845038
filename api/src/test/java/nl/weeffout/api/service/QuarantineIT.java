package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.ReviewReason;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records are judged through the API while the service reads the same data folder. */
class QuarantineIT {
    private static final String JSON = "application/json";
    private static final String OTHER =
            "/v1/quarantine/" + GoldenRun.QUARANTINED.value().replace("/", "%2F");

    @TempDir
    private Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private GoldenService service;

    @BeforeEach
    void start() throws IOException {
        GoldenRun.fill(data);
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .store()
                    .put(List.of(CaseBuilder.aCase()
                            .withId("Q/1")
                            .withNarrative("Melati kwam met een tandem; melati's zus ook.")
                            .waitingFor(QuarantineReason.UNSURE)
                            .withNotes(new ReviewNote("omschrijving", 0, 6, ReviewReason.UNSURE_NAME))
                            .incoming()));
            workspace.reindex();
        }
        service = GoldenService.overFilled(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }

    private HttpResponse<String> decide(String path, String body) throws IOException, InterruptedException {
        return service.send("POST", path + "/decisions", JSON, body);
    }

    /** As a phrase, which is not taken for another that is spelt like it. */
    private long tandems() throws IOException, InterruptedException {
        return json(service.search("{\"query\":\"\\\"tandem\\\"\"}"))
                .get("total")
                .asLong();
    }

    @Test
    void listsWhatWaitsInPagesAndByMunicipalityAndReason() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(service.get("/v1/quarantine?limit=1&cursor=" + cursor));
            assertThat(page.get("total").asInt()).isEqualTo(2);
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(GoldenRun.QUARANTINED.value(), "Q/1");
        JsonNode unsure = json(service.get("/v1/quarantine?reason=unsure&municipalityCode=GM0344"));
        assertThat(unsure.get("total").asInt()).isEqualTo(1);
        assertThat(unsure.get("items").get(0).get("toLookAt").get("unsure-name").asInt())
                .isEqualTo(1);
        assertThat(json(service.get("/v1/quarantine?state=flagged"))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void showsWhatIsInQuestion() throws Exception {
        JsonNode whole = json(service.get("/v1/quarantine/Q%2F1"));
        JsonNode text = whole.get("texts")
                .valueStream()
                .filter(one -> one.get("field").asString().equals("omschrijving"))
                .findFirst()
                .orElseThrow();
        assertThat(text.get("pieces").get(0).get("text").asString()).isEqualTo("Melati");
        assertThat(text.get("pieces").get(0).get("reason").asString()).isEqualTo("unsure-name");
        assertThat(text.get("pieces").get(1).has("reason")).isFalse();
    }

    @Test
    void aRecordIsNowhereBeforeItIsJudgedAndFoundAfterwards() throws Exception {
        assertThat(tandems()).isZero();
        assertThat(service.get("/v1/cases/Q%2F1").statusCode()).isEqualTo(404);
        assertThat(service.get("/casussen/Q%2F1").statusCode()).isEqualTo(404);

        HttpResponse<String> masked = decide(
                "/v1/quarantine/Q%2F1",
                "{\"decision\":\"mask\",\"words\":[\"Melati\"],\"remember\":true,\"author\":\"petra\"}");

        assertThat(masked.statusCode()).as(masked.body()).isEqualTo(200);
        assertThat(masked.body()).contains("[NAAM] kwam").doesNotContainIgnoringCase("melati");
        assertThat(tandems()).isEqualTo(1);
        assertThat(service.get("/v1/cases/Q%2F1").body())
                .contains("[NAAM] kwam")
                .doesNotContainIgnoringCase("melati");
        assertThat(service.get("/casussen/Q%2F1").statusCode()).isEqualTo(200);
        assertThat(service.workspace().store().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.word()).isEqualTo("melati"));
        assertThat(json(service.get("/v1/quarantine?state=all"))
                        .get("items")
                        .get(1)
                        .get("judged")
                        .asBoolean())
                .isTrue();

        assertThat(decide("/v1/quarantine/Q%2F1", "{\"decision\":\"accept\"}").statusCode())
                .isEqualTo(409);
        assertThat(decide("/v1/quarantine/Q%2F1", "{\"decision\":\"return\"}").statusCode())
                .isEqualTo(200);
        assertThat(tandems()).isZero();
        assertThat(service.get("/v1/cases/Q%2F1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {}                                                            | decision
            400 | {"decision":"weg"}                                            | decision
            400 | {"decision":"mask"}                                           | words
            400 | {"decision":"mask","words":["Jansen"]}                        | words
            400 | {"decision":"mask","words":[null]}                            | words
            400 | {"decision":"mask","words":["een tandem"],"remember":true}    | words
            400 | {"decision":"accept","words":["Jansen"]}                      | words
            400 | {"decision":"accept","never":["12"]}                          | never
            400 | {"decision":"accept","author":"a\\nb"}                        | author
            409 | {"decision":"return"}                                         | not judged
            """)
    void saysWhatIsWrongAndRepeatsNoWord(int status, String body, String detail) throws Exception {
        HttpResponse<String> answer = decide("/v1/quarantine/Q%2F1", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("detail").asString()).contains(detail).doesNotContain("Jansen", "tandem");
        assertThat(tandems()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "400, /v1/quarantine?state=weg",
        "400, /v1/quarantine?reason=zin",
        "400, /v1/quarantine?municipalityCode=Utrecht",
        "400, /v1/quarantine?limit=0",
        "400, /v1/quarantine?cursor=x",
        "404, /v1/quarantine/UTR%2F2024%2F01",
        "404, /v1/quarantine/nobody"
    })
    void refusesWhatItCannotList(int status, String path) throws Exception {
        assertThat(service.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void asksToTryAgainWhileAnotherProcessWrites() throws Exception {
        try (Workspace other = Workspace.openForWriting(data, System.err)) {
            assertThat(other.store().find(new CaseId("Q/1"))).isPresent();
            HttpResponse<String> answer = decide(OTHER, "{\"decision\":\"accept\"}");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(json(answer).get("detail").asString())
                    .contains("another weeffout writes")
                    .doesNotContain(data.toString());
        }
        assertThat(decide(OTHER, "{\"decision\":\"accept\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "403, Sec-Fetch-Site, cross-site",
        "403, Sec-Fetch-Site, same-site",
        "403, Origin, http://elders.example",
        "403, Origin, null",
        "303, Sec-Fetch-Site, same-origin",
        "303, X-Nothing, x"
    })
    void aFormOfAnotherSiteDecidesNothing(int status, String header, String value) throws Exception {
        HttpResponse<String> answer = service.form("/quarantine/Q%2F1", "decision=accept", header, value);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tandems()).isEqualTo(status == 303 ? 1 : 0);
    }

    @Test
    void theNavigationLeadsToTheReviewOnlyWhereSomethingWaits() throws Exception {
        assertThat(service.get("/").body()).contains("Te beoordelen");
        decide(OTHER, "{\"decision\":\"accept\"}");
        assertThat(service.get("/zoeken").body()).contains("Te beoordelen");
        decide("/v1/quarantine/Q%2F1", "{\"decision\":\"accept\"}");
        assertThat(service.get("/").body()).doesNotContain("Te beoordelen");
        assertThat(service.get("/zoeken").body()).doesNotContain("Te beoordelen");
        assertThat(service.get("/quarantine").body()).contains("Er wacht niets.");
    }

    @Test
    void aPageSaysThatAnotherProcessWrites() throws Exception {
        try (Workspace other = Workspace.openForWriting(data, System.err)) {
            assertThat(other.store().find(new CaseId("Q/1"))).isPresent();
            HttpResponse<String> page =
                    service.form("/quarantine/Q%2F1", "decision=mask&words=Melati", "Sec-Fetch-Site", "same-origin");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            assertThat(page.body()).contains("Probeer het over een ogenblik opnieuw", ">Melati</textarea>");
        }
    }
}
