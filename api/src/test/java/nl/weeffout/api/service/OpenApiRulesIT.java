package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document that the service gives out is held to the rules in {@code src/test/spectral/ruleset.yaml}. */
class OpenApiRulesIT {
    /** A document in which each of our rules is broken at least once. */
    private static final String FAULTY = """
            {
              "openapi": "3.0.3",
              "info": {"title": "faulty", "version": "1"},
              "paths": {
                "/patterns": {"get": {"responses": {"200": {"description": "no header", "content": {"*/*": {}}}}}},
                "/v1/casePattern/{id}/": {
                  "get": {
                    "operationId": "find_1",
                    "parameters": [
                      {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                      {"name": "max_items", "in": "query", "schema": {"type": "integer"}},
                      {"name": "query", "in": "query", "schema": {"type": "string"}}
                    ],
                    "responses": {"403": {"description": "page", "content": {"text/html": {}}}}
                  }
                }
              },
              "components": {
                "schemas": {"SearchBody": {"type": "object", "properties": {"limit": {"type": "integer"}}}}
              }
            }
            """;

    @Test
    void theDocumentKeepsEveryRuleAndNamesEveryRouteAsTheReadmeDoes(@TempDir Path data) throws Exception {
        try (GoldenService service = GoldenService.over(data)) {
            var response = service.get("/v1/openapi.json");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            JsonNode document = JsonMapper.builder().build().readTree(response.body());
            assertThat(routes(document))
                    .containsExactlyInAnyOrder(
                            "GET /v1/patterns",
                            "GET /v1/patterns/{id}",
                            "GET /v1/patterns/{id}/cases",
                            "GET /v1/weeffouten",
                            "GET /v1/weeffouten/{id}",
                            "POST /v1/patterns/match",
                            "GET /v1/patterns/{id}/trend",
                            "GET /v1/patterns/{id}/effect",
                            "GET /v1/signals",
                            "GET /v1/trends",
                            "GET /v1/associations",
                            "GET /v1/conflicts",
                            "GET /v1/criteria",
                            "GET /v1/use-funnels",
                            "POST /v1/cases/search",
                            "POST /v1/cases/export",
                            "GET /v1/cases/{id}",
                            "GET /v1/cases/{id}/similar",
                            "POST /v1/cases/similar",
                            "POST /v1/suggestions",
                            "GET /v1/saved-searches",
                            "POST /v1/saved-searches",
                            "GET /v1/saved-searches/{id}",
                            "DELETE /v1/saved-searches/{id}",
                            "GET /v1/saved-searches/{id}/new-cases",
                            "POST /v1/saved-searches/{id}/looks",
                            "GET /v1/quarantine",
                            "GET /v1/quarantine/{id}",
                            "POST /v1/quarantine/{id}/decisions",
                            "GET /v1/runs",
                            "GET /v1/runs/{id}/changes");
            String readme = Files.readString(Path.of("../README.md"));
            assertThat(routes(document)).allSatisfy(route -> assertThat(readme).contains("| `" + route + "` |"));
            assertThat(Spectral.installed().lint("openapi", response.body())).isEmpty();
        }
    }

    private static List<String> routes(JsonNode document) {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    @Test
    void everyRuleOfOursFindsTheFaultThatIsPlantedForIt() throws IOException, InterruptedException {
        Spectral spectral = Spectral.installed();
        List<String> broken = spectral.lint("faulty", FAULTY).stream()
                .map(Spectral.Finding::rule)
                .toList();
        assertThat(spectral.rules()).hasSizeGreaterThan(15);
        assertThat(broken).containsAll(spectral.rules());
    }
}
