package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.SavedSearches;
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

/** Searches are saved through the API while records come into the same data folder. */
class SavedSearchIT {
    private static final String JSON = "application/json";
    private static final String ALL = "/v1/saved-searches";

    @TempDir
    private Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private GoldenService service;

    @BeforeEach
    void start() throws IOException {
        GoldenRun.fill(data);
        service = GoldenService.overFilled(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }

    private HttpResponse<String> save(String body) throws IOException, InterruptedException {
        return service.send("POST", ALL, JSON, body);
    }

    private void takeIn(String... ids) {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .store()
                    .put(Arrays.stream(ids)
                            .map(id -> CaseBuilder.aCase()
                                    .withId(id)
                                    .withNarrative("Het gezin kreeg een tandem van de gemeente.")
                                    .incoming())
                            .toList());
            workspace.reindex();
        }
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void aSearchIsSavedListedFoundAndForgotten() throws Exception {
        HttpResponse<String> saved = save("""
                {"name": "Tandems", "query": "tandem", "filters": {"kind": ["exceptions"]}, "from": "2024-01-01", "minimumEuros": 10.50}
                """);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(saved.headers().firstValue("Location")).contains(ALL + "/1");
        JsonNode view = json(service.get(ALL + "/1"));
        assertThat(view).isEqualTo(json(saved));
        assertThat(view.get("name").asString()).isEqualTo("Tandems");
        assertThat(view.get("understood").asString()).isEqualTo("‘tandem’");
        assertThat(view.get("filters").get("kind").get(0).asString()).isEqualTo("exceptions");
        assertThat(view.get("minimumEuros").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(view.get("newCases").asInt()).isZero();
        assertThat(view.has("lookedAt")).isFalse();

        save("{\"query\": \"boot\"}");
        JsonNode first = json(service.get(ALL + "?limit=1"));
        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(ids(first)).containsExactly("1");
        JsonNode second =
                json(service.get(ALL + "?limit=1&cursor=" + first.get("next").asString()));
        assertThat(ids(second)).containsExactly("2");
        assertThat(second.get("next").isNull()).isTrue();

        HttpResponse<String> removed = service.send("DELETE", ALL + "/1", JSON, "");
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(removed.body()).isEmpty();
        assertThat(removed.headers().firstValue("API-Version")).isPresent();
        assertThat(service.get(ALL + "/1").statusCode()).isEqualTo(404);
        assertThat(service.send("DELETE", ALL + "/1", JSON, "").statusCode()).isEqualTo(404);
        assertThat(ids(json(service.get(ALL)))).containsExactly("2");
    }

    @Test
    void newCasesComeInPagesThatNeitherRepeatNorSkipAndStayNewUntilALook() throws Exception {
        assertThat(save("{\"query\": \"tandems\"}").statusCode()).isEqualTo(201);
        takeIn("T/1", "T/2", "T/3");
        List<String> seen = new ArrayList<>();
        JsonNode page = json(service.get(ALL + "/1/new-cases?limit=2"));
        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("items").get(0).get("highlights").get(0).get("text").asString())
                .contains("tandem");
        seen.addAll(ids(page));
        takeIn("T/4");
        JsonNode next = json(service.get(
                ALL + "/1/new-cases?limit=2&cursor=" + page.get("next").asString()));
        seen.addAll(ids(next));
        assertThat(seen).containsExactly("T/3", "T/2", "T/1");
        assertThat(next.get("next").isNull()).isTrue();
        assertThat(next.get("upTo")).isEqualTo(page.get("upTo"));

        assertThat(ids(json(service.get(ALL + "/1/new-cases"))))
                .as("reading is not looking")
                .hasSize(4);
        JsonNode after = json(service.send("POST", ALL + "/1/looks", JSON, "{\"upTo\": " + next.get("upTo") + "}"));
        assertThat(after.get("newCases").asInt()).isEqualTo(1);
        assertThat(after.has("lookedAt")).isTrue();
        assertThat(ids(json(service.get(ALL + "/1/new-cases")))).containsExactly("T/4");
    }

    @Test
    void whoIsNamedIsMaskedAndTheAnswerSaysSo() throws Exception {
        HttpResponse<String> saved =
                save("{\"name\": \"Voor mw. Zwatterveen\", \"query\": \"tandem dhr. Zwatterveen zwatterveen\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(saved.body()).doesNotContainIgnoringCase("zwatterveen").contains("tandem");
        assertThat(json(saved).get("masked").toString()).contains("[NAAM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | query | {}",
                "400 | query | {\"query\": \"zwatterveen\"}",
                "400 | filters | {\"query\": \"x\", \"filters\": {\"team\": [\"mw. Zwatterveen\"]}}",
                "400 | filters | {\"query\": \"x\", \"filters\": {\"Zwatterveen\": [\"x\"]}}",
                "400 | query | {\"query\": \"x patroon:e-1\"}",
                "400 | filters | {\"query\": \"x\", \"filters\": {\"pattern\": [\"e-1\"]}}",
                "400 | from | {\"from\": \"Zwatterveen\"}",
                "400 | body | {\"Zwatterveen\": 1}",
                "400 | from | {\"from\": \"2024-02-01\", \"to\": \"2024-01-01\"}"
            })
    void aSearchThatCannotBeSavedIsAProblemThatNamesTheField(int status, String field, String body) throws Exception {
        HttpResponse<String> refused = save(body);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(refused).get("detail").asString()).startsWith(field + ":");
        assertThat(refused.body()).doesNotContain("Zwatterveen");
    }

    @Test
    void noMoreAreSavedThanCanBeKept() throws Exception {
        SavedSearches searches = service.workspace().savedSearches();
        for (int i = 0; i < SavedSearches.MOST; i++) {
            assertThat(searches.add(
                            new SavedQuestion(
                                    RedactedText.EMPTY,
                                    RedactedText.ofRedacted("fiets"),
                                    Map.of(),
                                    null,
                                    null,
                                    null,
                                    null),
                            Instant.EPOCH,
                            0))
                    .isPresent();
        }
        HttpResponse<String> refused = save("{\"query\": \"fiets\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asString()).contains("remove one first");
    }

    @Test
    void aLookNeedsAChangeAndASearchThatIsThere() throws Exception {
        save("{\"query\": \"tandem\"}");
        assertThat(service.send("POST", ALL + "/1/looks", JSON, "{}").statusCode())
                .isEqualTo(400);
        assertThat(service.send("POST", ALL + "/1/looks", JSON, "{\"upTo\": -1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.send("POST", ALL + "/2/looks", JSON, "{\"upTo\": 1}").statusCode())
                .isEqualTo(404);
        assertThat(service.get(ALL + "/1/new-cases?cursor=x").statusCode()).isEqualTo(400);
        assertThat(service.get(ALL + "/1/new-cases?limit=0").statusCode()).isEqualTo(400);
        assertThat(service.get(ALL + "/Zwatterveen/new-cases").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageSaysThatAPatternCannotBeSaved() throws Exception {
        for (String fields : List.of("query=tandem+patroon:e-1", "query=tandem&pattern=e-1")) {
            HttpResponse<String> refused =
                    service.form("/bewaarde-zoekvragen", fields, "Sec-Fetch-Site", "same-origin");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Haal het patroon weg");
        }
        assertThat(service.workspace().savedSearches().count()).isZero();
    }

    @Test
    void aFormOfAnotherSiteSavesNothing() throws Exception {
        String list = "/bewaarde-zoekvragen";
        assertThat(service.form(list, "query=tandem", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.workspace().savedSearches().count()).isZero();
        HttpResponse<String> saved = service.form(list, "query=tandem&name=Tandems", "Sec-Fetch-Site", "same-origin");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(list + "/1");
        assertThat(service.form(list + "/1/verwijderen", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.workspace().savedSearches().count()).isEqualTo(1);
    }
}
