package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weeffout.analytics.testing.GoldenRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index lies on a cluster that does not answer. */
class IndexDownIT {
    @TempDir
    private Path data = Path.of("");

    @Test
    void asksToTryASearchAgainAndAnswersWhatNeedsNoIndex() throws IOException, InterruptedException {
        GoldenRun.fill(data);
        Files.writeString(data.resolve("weeffout.yml"), "vectors: off\nindex: http://127.0.0.1:1\n");
        try (GoldenService service = GoldenService.overFilled(data)) {
            HttpResponse<String> search =
                    service.send("POST", "/v1/cases/search", "application/json", "{\"query\":\"huurtoeslag\"}");
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.headers().firstValue("Retry-After")).contains("10");
            assertThat(search.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(search.body()).contains("does not answer").doesNotContain("huurtoeslag", "127.0.0.1");
            HttpResponse<String> export =
                    service.send("POST", "/v1/cases/export", "application/json", "{\"query\":\"huurtoeslag\"}");
            assertThat(export.statusCode()).isEqualTo(503);
            assertThat(export.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(service.get("/v1/patterns").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(503);
        }
    }
}
