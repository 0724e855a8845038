package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignalApiIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path data;

    private static GoldenService service;

    @BeforeAll
    static void startOverARunWithFindings() throws Exception {
        service = GoldenService.over(data);
        GoldenFindings.putInto(service.workspace().folder().runs());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void signalsComeInTheirOrderAndAreNarrowedByTypeAndPattern() throws Exception {
        JsonNode all = json("/v1/signals");
        assertThat(all.path("total").asInt()).isEqualTo(2);
        JsonNode first = all.path("items").get(0);
        assertThat(first.path("type").asString()).isEqualTo("new");
        assertThat(first.path("pattern").asString()).isEqualTo("e-1");
        assertThat(first.path("ratio").isNull()).isTrue();
        assertThat(first.path("sentence").asString()).contains("is nieuw sinds maart 2024");

        assertThat(json("/v1/signals?type=rising").path("total").asInt()).isEqualTo(1);
        assertThat(json("/v1/signals?pattern=e-1").path("total").asInt()).isEqualTo(1);
        assertThat(json("/v1/signals?kind=grants").path("total").asInt()).isZero();
    }

    @Test
    void aPageLeadsToTheNext() throws Exception {
        JsonNode page = json("/v1/signals?limit=1");
        assertThat(page.path("items")).hasSize(1);
        JsonNode next = json("/v1/signals?limit=1&cursor=" + page.path("next").asString());
        assertThat(next.path("items").get(0).path("type").asString()).isEqualTo("rising");
        assertThat(next.path("next").isNull()).isTrue();
    }

    @Test
    void trendsTellTheMonthsOfWhatIsCounted() throws Exception {
        JsonNode listed = json("/v1/trends?by=patroon").path("items").get(0);
        assertThat(listed.path("counts")).hasSize(3);
        assertThat(json("/v1/patterns/e-1/trend")).isEqualTo(listed);
        assertThat(json("/v1/trends?by=categorie").path("total").asInt()).isZero();
    }

    @Test
    void associationsAreNarrowedByAValueAndItsDimension() throws Exception {
        JsonNode all = json("/v1/associations");
        assertThat(all.path("total").asInt()).isEqualTo(1);
        assertThat(all.path("items").get(0).path("parts").get(1).path("value").asString())
                .isEqualTo("gezin");
        assertThat(json("/v1/associations?dimension=regeling&value=huurtoeslag")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json("/v1/associations?dimension=huishouden&value=huurtoeslag")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(service.get("/v1/associations?dimension=odd").statusCode()).isEqualTo(400);
    }

    @Test
    void conflictsAreTheEdgesOfAGraphOfRegelingen() throws Exception {
        JsonNode edge = json("/v1/conflicts?regeling=wmo").path("items").get(0);
        assertThat(edge.path("one").path("label").asString()).isEqualTo("Jeugdwet");
        assertThat(edge.path("towardsOne").asInt()).isEqualTo(3);
        assertThat(edge.path("share").asDouble()).isEqualTo(.8);
        assertThat(edge.path("ratio").isNull()).isTrue();
        assertThat(json("/v1/conflicts?regeling=huurtoeslag").path("total").asInt())
                .isZero();
    }

    @Test
    void criteriaAndFunnelsComeWithTheirNumbers() throws Exception {
        JsonNode criterion = json("/v1/criteria").path("items").get(0);
        assertThat(criterion.path("criterion").asString()).isEqualTo("g_inkomensgrens");
        assertThat(criterion.path("median").asDouble()).isEqualTo(14);
        JsonNode funnel = json("/v1/use-funnels").path("items").get(0);
        assertThat(funnel.path("by").asString()).isEqualTo("team");
        assertThat(funnel.path("points").get(1).path("unit").asString()).isEqualTo("Zuid");
    }

    @Test
    void anEffectTellsBothSidesOfTheStartAndWhatTheScopeLeavesOut() throws Exception {
        JsonNode effect = json("/v1/patterns/e-1/effect?start=2024-05-01&scopeFrom=2030-01-01");
        assertThat(effect.path("before").path("events").asInt()).isEqualTo(2);
        assertThat(effect.path("before").path("to").asString()).isEqualTo("2024-04");
        assertThat(effect.path("after").path("events").asInt()).isEqualTo(2);
        assertThat(effect.path("verdict").asString()).isEqualTo("too-early");
        assertThat(effect.path("others").isNull()).isTrue();
        assertThat(effect.path("outsideScope")).isNotEmpty();
        assertThat(effect.path("sentence").asString()).contains("nog te vroeg", "mei 2024");
    }

    @Test
    void anEffectThatCannotBeToldIsAProblemThatNamesTheField() throws Exception {
        assertThat(problem(400, "/v1/patterns/e-1/effect")).contains("start: missing");
        assertThat(problem(400, "/v1/patterns/e-1/effect?start=soon")).contains("start: not of the type");
        assertThat(problem(400, "/v1/patterns/e-1/effect?start=2020-01-01")).contains("start: ", "before the start");
        assertThat(problem(400, "/v1/patterns/e-1/effect?start=2024-05-01&transition=61"))
                .contains("transition: ");
        assertThat(problem(400, "/v1/patterns/e-1/effect?start=2024-05-01&scopeFrom=2024-02-01&scopeTo=2024-01-01"))
                .contains("scopeTo: lies before scopeFrom");
        assertThat(problem(404, "/v1/patterns/e-99/effect?start=2024-05-01")).contains("no pattern");
    }

    private static String problem(int status, String path) throws Exception {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    @Test
    void aTrendComesAsTheFormThatIsAskedFor() throws Exception {
        HttpResponse<String> svg = trend("image/svg+xml");
        assertThat(svg.headers().firstValue("content-type")).hasValue("image/svg+xml");
        assertThat(svg.body()).startsWith("<svg ").contains("Casussen per maand van maart 2024 tot en met mei 2024");
        assertThat(trend("text/html, image/*").body()).isEqualTo(svg.body());
        assertThat(trend("image/png").headers().firstValue("content-type")).hasValue("image/png");
        assertThat(trend("text/csv").body()).startsWith("\uFEFFMaand;Casussen").contains("maart 2024;1;3;");
        assertThat(trend("*/*").headers().firstValue("content-type")).hasValue("application/json");
        assertThat(trend("application/xml").statusCode()).isEqualTo(406);
    }

    private static HttpResponse<String> trend(String accept) throws Exception {
        return service.accepting("/v1/patterns/e-1/trend", accept);
    }

    @Test
    void whatIsUnknownIsAProblemThatNamesTheField() throws Exception {
        HttpResponse<String> type = service.get("/v1/signals?type=odd");
        assertThat(type.statusCode()).isEqualTo(400);
        assertThat(type.headers().firstValue("content-type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(type.body()).contains("type").contains("over-representation").doesNotContain("odd");
        assertThat(service.get("/v1/trends?by=odd").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/patterns/e-99/trend").statusCode()).isEqualTo(404);
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
