package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.analytics.run.RunFolder;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.signal.Findings;
import nl.weeffout.analytics.signal.RankedSignal;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.signal.Association;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.NewPattern;
import nl.weeffout.domain.signal.Rising;
import nl.weeffout.domain.signal.RuleConflict;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.domain.signal.Trend;
import org.jspecify.annotations.Nullable;
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
        Path runs = service.workspace().folder().runs();
        PatternRun golden = RunFolders.newest(runs, System.err::println).orElseThrow();
        SignalFacts pattern = facts(new PatternId("e-1"), Map.of("patroon", "e-1"));
        SignalFacts scheme = facts(null, Map.of("regeling", "huurtoeslag"));
        RunFolder.write(
                runs,
                golden,
                new Findings(
                        List.of(
                                new RankedSignal(new NewPattern(pattern, .01), .8, "onwaarschijnlijk door toeval"),
                                new RankedSignal(new Rising(scheme, Double.POSITIVE_INFINITY, .02), .6, "neemt toe")),
                        List.of(trend()),
                        List.of(new Association(
                                scheme.withRatio(4, 1.5),
                                List.of(
                                        new Association.Part("regeling", "huurtoeslag", "huurtoeslag"),
                                        new Association.Part("huishouden", "gezin", "gezin")),
                                3,
                                .001)),
                        List.of(new RuleConflict(
                                scheme,
                                new RuleConflict.Side("jeugdwet", "Jeugdwet", 9),
                                new RuleConflict.Side("wmo", "Wmo 2015", 7),
                                1,
                                3,
                                5,
                                .3,
                                .99,
                                .01)),
                        List.of(),
                        List.of()));
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

    private static SignalFacts facts(@Nullable PatternId pattern, Map<String, String> dimensions) {
        return new SignalFacts(
                RecordKind.EXCEPTIONS,
                "Iets",
                pattern,
                null,
                new TreeMap<>(dimensions),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 5, 31),
                4,
                0,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Denominator.RECORDS,
                List.of(new CaseId("A-1")),
                List.of(),
                .99);
    }

    private static Trend trend() {
        return new Trend(
                RecordKind.EXCEPTIONS,
                "Patroon e-1",
                new TreeMap<>(Map.of("patroon", "e-1")),
                YearMonth.of(2024, 3),
                List.of(1L, 1L, 2L),
                List.of(3.0, 4.0, 5.0),
                Denominator.RECORDS,
                List.of(new Trend.Level(YearMonth.of(2024, 3), YearMonth.of(2024, 5), 4, 12, .33, .09, .85)),
                .5,
                null,
                List.of(),
                .6,
                1);
    }
}
