package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.analytics.testing.GoldenRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search, similar cases and suggestions over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GoldenService service;

    SearchApiIT(@TempDir Path data) throws IOException {
        service = GoldenService.over(data);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<String> post(String path, Map<String, Object> body) throws Exception {
        return service.send("POST", path, "application/json", JSON.writeValueAsString(body));
    }

    private JsonNode answer(String path, Map<String, Object> body) throws Exception {
        HttpResponse<String> response = post(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> ids(JsonNode cases) {
        return cases.valueStream().map(found -> found.get("id").asString()).toList();
    }

    @Test
    void tellsWhatItUnderstoodInDutchAndInItsOwnLanguage() throws Exception {
        JsonNode found = answer("/v1/cases/search", Map.of("query", "vorige huurder gemeente:utrecht \""));
        assertThat(found.get("understood").asString()).contains("vorige", "huurder", "gemeente");
        assertThat(found.get("language").asString()).contains("gemeente:");
        assertThat(strings(found.get("notes"))).containsExactly("een aanhalingsteken zonder tweede is genegeerd");
        assertThat(found.get("didYouMean").isNull()).isTrue();
        assertThat(found.get("words").asString()).isEqualTo("all");
        assertThat(ids(found.get("cases"))).containsExactlyInAnyOrder("UTR/2024/01", "UTR/2024/02");
        JsonNode again =
                answer("/v1/cases/search", Map.of("query", found.get("language").asString()));
        assertThat(again.get("total")).isEqualTo(found.get("total"));
        assertThat(again.get("language")).isEqualTo(found.get("language"));
    }

    @Test
    void showsTheSentencesThatSaySoWithThePlacesOfTheWords() throws Exception {
        JsonNode found = answer("/v1/cases/search", Map.of("query", "laptops", "limit", 3));
        for (JsonNode one : found.get("cases")) {
            JsonNode sentence = one.get("highlights").get(0);
            assertThat(one.get("narrative").asString())
                    .contains(sentence.get("text").asString());
            JsonNode mark = sentence.get("marks").get(0);
            assertThat(sentence.get("text")
                            .asString()
                            .substring(
                                    mark.get("start").asInt(), mark.get("end").asInt()))
                    .isEqualToIgnoringCase("laptop");
            assertThat(one.has("why")).isFalse();
        }
    }

    @Test
    void offersAWordOfTheRecordsForOneThatStandsInNone() throws Exception {
        JsonNode found = answer("/v1/cases/search", Map.of("query", "kentekn"));
        assertThat(found.get("didYouMean").asString()).isEqualTo("kenteken");
        assertThat(ids(found.get("cases"))).containsExactly("UTR/2024/13");
    }

    @Test
    void saysThatItTookMostWordsWhereNoRecordHasAll() throws Exception {
        JsonNode found = answer("/v1/cases/search", Map.of("query", "traplift kenteken"));
        assertThat(found.get("words").asString()).isEqualTo("most");
        assertThat(ids(found.get("cases"))).contains("LEI/2024/12");
    }

    @Test
    void countsMonthsInTheOrderOfTimeWithEveryAnswerAndFacetsWhereAsked() throws Exception {
        JsonNode found = answer("/v1/cases/search", Map.of("query", "bijstand", "limit", 0));
        List<String> months = found.get("months")
                .valueStream()
                .map(month -> month.get("value").asString())
                .toList();
        assertThat(months).isSorted().isNotEmpty();
        assertThat(found.get("months")
                        .valueStream()
                        .mapToLong(month -> month.get("count").asLong())
                        .sum())
                .isEqualTo(found.get("total").asLong());
        assertThat(found.get("months").get(0).get("label").asString()).isEqualTo("januari 2024");
        assertThat(found.get("facetCounts").size()).isZero();
        assertThat(found.get("cases")).isEmpty();
        JsonNode counted = answer(
                        "/v1/cases/search",
                        Map.of("query", "bijstand", "limit", 0, "facets", List.of("month", "municipality")))
                .get("facetCounts");
        assertThat(counted.propertyNames()).containsExactlyInAnyOrder("month", "municipality");
    }

    @Test
    void tellsWhyOnlyWhereItIsAsked() throws Exception {
        JsonNode why = answer("/v1/cases/search", Map.of("query", "fiets", "why", true))
                .get("cases")
                .get(0)
                .get("why");
        assertThat(why.valueStream().map(each -> each.get("where").asString())).contains("omschrijving");
        assertThat(why)
                .allSatisfy(each -> assertThat(each.get("weight").asDouble()).isPositive());
    }

    @Test
    void findsRecordsLikeARecordAndTellsWhatBothShare() throws Exception {
        HttpResponse<String> response = service.get("/v1/cases/UTR%2F2024%2F01/similar?limit=5");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode similar = JSON.readTree(response.body());
        List<JsonNode> all = new ArrayList<>();
        similar.get("cases").forEach(all::add);
        similar.get("decidedDifferently").forEach(all::add);
        assertThat(all).hasSize(5);
        assertThat(all.stream().map(each -> each.get("id").asString()))
                .doesNotContain("UTR/2024/01", GoldenRun.QUARANTINED.value())
                .contains("UTR/2024/02");
        assertThat(similar.get("cases"))
                .allMatch(each -> !each.get("decidedDifferently").asBoolean());
        assertThat(similar.get("decidedDifferently"))
                .allMatch(each -> each.get("decidedDifferently").asBoolean());
        JsonNode alike = all.stream()
                .filter(each -> each.get("id").asString().equals("UTR/2024/02"))
                .findFirst()
                .orElseThrow();
        assertThat(strings(alike.get("shared").get("words"))).contains("huurder", "huurtoeslag");
        assertThat(strings(alike.get("shared").get("fields").get("regeling"))).contains("huurtoeslag");
        assertThat(alike.get("highlights")).isNotEmpty();
        assertThat(service.get("/v1/cases/nobody/similar").statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/cases/" + GoldenRun.QUARANTINED.value().replace("/", "%2F") + "/similar")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/v1/cases/UTR%2F2024%2F01/similar?limit=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void findsRecordsLikeATextWithoutRepeatingWhoItIsAbout() throws Exception {
        HttpResponse<String> response = post(
                "/v1/cases/similar",
                Map.of(
                        "text",
                        "Mevrouw Zwatterbakenga krijgt geen huurtoeslag, de vorige huurder staat nog ingeschreven.",
                        "filters",
                        Map.of("municipality", List.of("Utrecht"))));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("watterbakenga");
        JsonNode similar = JSON.readTree(response.body());
        assertThat(ids(similar.get("cases"))).contains("UTR/2024/01");
        assertThat(similar.get("cases"))
                .allMatch(each -> each.get("municipality").asString().equals("Utrecht"));
    }

    @Test
    void findsRecordsLikeAPatternThatStandNotInIt() throws Exception {
        JsonNode patterns =
                JSON.readTree(service.get("/v1/patterns?limit=100").body()).get("items");
        assertThat(patterns).isNotEmpty();
        for (JsonNode pattern : patterns) {
            String id = pattern.get("id").asString();
            Set<String> members = new HashSet<>(ids(JSON.readTree(service.get("/v1/patterns/" + id + "/cases?limit=100")
                            .body())
                    .get("items")));
            JsonNode similar = answer("/v1/cases/similar", Map.of("pattern", id, "limit", 100));
            List<String> alike = new ArrayList<>(ids(similar.get("cases")));
            alike.addAll(ids(similar.get("decidedDifferently")));
            assertThat(alike).as(id).doesNotContainAnyElementsOf(members);
        }
        assertThat(post("/v1/cases/similar", Map.of("pattern", "g-99")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                             | text: give either a text or a pattern
            {"text": " "}                                  | text: give either a text or a pattern
            {"text": "fiets", "pattern": "e-1"}            | text: give either a text or a pattern
            {"text": "fiets", "limit": 0}                  | limit: 0 is not between 1 and 100
            {"text": "fiets", "limit": 101}                | limit: 101 is not between 1 and 100
            {"text": "fiets", "filters": {"wat": ["x"]}}   | filters: holds an unknown facet
            """)
    void whatIsWrongWithAQuestionForSimilarCasesIsNamed(String body, String detail) throws Exception {
        HttpResponse<String> response = service.send("POST", "/v1/cases/similar", "application/json", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).get("detail").asString()).isEqualTo(detail);
    }

    @Test
    void completesTheLastWordFromWordsAndFields() throws Exception {
        JsonNode suggestions =
                answer("/v1/suggestions", Map.of("typed", "vorige huurt")).get("suggestions");
        assertThat(suggestions.valueStream().map(each -> each.get("query").asString()))
                .contains("vorige huurtoeslag", "vorige regeling:huurtoeslag");
        assertThat(suggestions
                        .valueStream()
                        .map(each -> -each.get("count").asLong())
                        .toList())
                .isSorted();
        for (JsonNode each : suggestions) {
            JsonNode found = answer(
                    "/v1/cases/search",
                    Map.of("query", each.get("query").asString().substring("vorige ".length()), "limit", 0));
            assertThat(found.get("total").asLong())
                    .as(each.get("query").asString())
                    .isGreaterThanOrEqualTo(each.get("count").asLong());
        }
        for (String nothing : List.of("", "h", "huur ", "qqqq", "\"")) {
            assertThat(answer("/v1/suggestions", Map.of("typed", nothing)).get("suggestions"))
                    .as(nothing)
                    .isEmpty();
        }
        assertThat(post("/v1/suggestions", Map.of("typed", "a".repeat(1_001))).statusCode())
                .isEqualTo(400);
    }

    /** What the description of the API shows as a body is a body that it takes. */
    @Test
    void everyExampleOfTheDescriptionIsAnswered() throws Exception {
        JsonNode document = JSON.readTree(service.get("/v1/openapi.json").body());
        String saved = JSON.readTree(
                        service.send("POST", "/v1/saved-searches", "application/json", "{\"query\": \"huurder\"}")
                                .body())
                .path("id")
                .asString();
        int sent = 0;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode content = path.getValue()
                    .path("post")
                    .path("requestBody")
                    .path("content")
                    .path("application/json");
            if (content.has("examples")) {
                assertThat(content.path("schema").path("$ref").asString(""))
                        .as(path.getKey())
                        .isNotEmpty();
            }
            for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
                HttpResponse<String> response = service.send(
                        "POST",
                        path.getKey().replace("{id}", saved),
                        "application/json",
                        JSON.writeValueAsString(example.getValue().get("value")));
                assertThat(response.statusCode())
                        .as(path.getKey() + " " + example.getKey() + " " + response.body())
                        .isBetween(200, 204);
                sent++;
            }
        }
        assertThat(sent).isGreaterThanOrEqualTo(6);
    }
}
