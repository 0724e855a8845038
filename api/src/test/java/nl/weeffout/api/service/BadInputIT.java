package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weeffout.indexer.testing.BadInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed is answered, or refused with what is wrong with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GoldenService service;
    private final List<String> typed = new ArrayList<>(BadInput.extremes());

    BadInputIT(@TempDir Path data) throws IOException {
        service = GoldenService.over(data);
        typed.addAll(BadInput.random(100, 11));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void everySearchIsAnswered() throws Exception {
        for (String query : typed) {
            assertThat(post("/v1/cases/search", Map.of("query", query, "limit", 100, "why", true)))
                    .as(query)
                    .isEqualTo(200);
        }
        assertThat(post("/v1/cases/search", Map.of("query", "a".repeat(10_001))))
                .isEqualTo(400);
    }

    @Test
    void everyTextHasRecordsLikeIt() throws Exception {
        for (String text : typed) {
            assertThat(post("/v1/cases/similar", Map.of("text", text))).as(text).isEqualTo(text.isBlank() ? 400 : 200);
        }
    }

    @Test
    void whateverIsBeingTypedIsCompletedOrNot() throws Exception {
        for (String text : typed) {
            assertThat(post("/v1/suggestions", Map.of("typed", text)))
                    .as(text)
                    .isEqualTo(text.length() > 1_000 ? 400 : 200);
        }
    }

    @Test
    void noCursorOrIdMakesTheServiceFail() throws Exception {
        for (String text : typed) {
            if (!text.isEmpty()) {
                assertThat(post("/v1/cases/search", Map.of("cursor", text)))
                        .as(text)
                        .isEqualTo(400);
            }
            assertThat(post("/v1/cases/similar", Map.of("pattern", text)))
                    .as(text)
                    .isIn(400, 404);
        }
    }

    private int post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpResponse<String> response = service.send("POST", path, "application/json", JSON.writeValueAsString(body));
        if (response.statusCode() != 200) {
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(response.body()).doesNotContain("Exception", "nl.weeffout", "\tat ");
        }
        return response.statusCode();
    }
}
