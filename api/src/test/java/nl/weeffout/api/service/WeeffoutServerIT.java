package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.domain.Municipality;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeffoutServerIT {
    private static final int RECORDS = 25;

    private final JsonMapper json = new JsonMapper();
    private final GoldenService service;

    WeeffoutServerIT(@TempDir Path data) throws IOException {
        service = GoldenService.over(data);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void namesTheFieldThatIsAtFault() throws Exception {
        assertThat(service.search("{\"limit\":-1}").body()).contains("limit");
        assertThat(service.search("{\"from\":\"gisteren\"}").body())
                .contains("from")
                .doesNotContain("gisteren");
        assertThat(service.search("{\"filters\":{\"kind\":null}}").body()).contains("filters");
        assertThat(service.search("{\"wat\":1}").statusCode()).isEqualTo(400);
        assertThat(service.search("{").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/patterns?limit=many").body()).contains("limit");
    }

    @Test
    void findsARecordWhoseIdHoldsSlashesButNoneInQuarantine() throws Exception {
        assertThat(service.get("/v1/cases/UTR%2F2024%2F01").body()).contains("\"UTR/2024/01\"");
        assertThat(service.get("/v1/cases/" + GoldenRun.QUARANTINED.value().replace("/", "%2F"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void visitsEveryRecordOnceByItsCursors() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json.readTree(service.search("{\"limit\":10,\"cursor\":\"" + cursor + "\"}")
                    .body());
            assertThat(page.get("total").asInt()).isEqualTo(RECORDS);
            page.get("cases").forEach(c -> seen.add(c.get("id").asString()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(RECORDS).doesNotHaveDuplicates().doesNotContain(GoldenRun.QUARANTINED.value());
    }

    @Test
    void visitsEveryPatternAndItsCasesOnceByTheirCursors() throws Exception {
        JsonNode first = json.readTree(service.get("/v1/patterns?limit=3").body());
        JsonNode rest = json.readTree(
                service.get("/v1/patterns?limit=3&cursor=" + first.get("next").asString())
                        .body());
        assertThat(first.get("items").valueStream().map(p -> p.get("id").asString()))
                .containsExactly("e-1", "e-2", "g-1");
        assertThat(rest.get("items").valueStream().map(p -> p.get("id").asString()))
                .containsExactly("g-2");
        assertThat(rest.get("next").isNull()).isTrue();

        JsonNode cases =
                json.readTree(service.get("/v1/patterns/e-1/cases?limit=100").body());
        assertThat(cases.get("items").size())
                .isEqualTo(first.get("items").get(0).get("size").asInt());
    }

    @Test
    void tellsWhatAPatternIsAboutWhyARecordStandsInItAndWhatComesNear() throws Exception {
        JsonNode pattern = json.readTree(service.get("/v1/patterns/e-1").body());
        assertThat(pattern.get("title").asString()).startsWith("Huurtoeslag: vorige huurder");
        assertThat(pattern.get("description").asString())
                .startsWith("8 casussen in 3 gemeenten, 2024")
                .contains("“");
        Set<String> members = new HashSet<>();
        double before = 1;
        int explained = 0;
        for (JsonNode member : json.readTree(
                        service.get("/v1/patterns/e-1/cases?limit=100").body())
                .get("items")) {
            members.add(member.get("id").asString());
            assertThat(member.get("typicality").asDouble()).isLessThanOrEqualTo(before);
            before = member.get("typicality").asDouble();
            assertThat(member.get("record").get("id")).isEqualTo(member.get("id"));
            if (member.get("why")
                    .valueStream()
                    .anyMatch(reason -> member.get("record")
                                    .get("narrative")
                                    .asString()
                                    .contains(reason.get("sentence").asString())
                            && !reason.get("sentence").asString().isEmpty())) {
                explained++;
            }
        }
        // One of the eight shares nothing with the rest that other records do not have.
        assertThat(explained).isEqualTo(7);
        assertThat(pattern.get("nearby")
                        .valueStream()
                        .map(near -> near.get("id").asString()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(members)
                .doesNotContain(GoldenRun.QUARANTINED.value());
    }

    @Test
    void visitsEveryChangeOfARunOnceByItsCursors(@TempDir Path data) throws Exception {
        try (GoldenService changed = GoldenService.over(data)) {
            String run = changed.putChangedRun();
            JsonNode first = json.readTree(
                    changed.get("/v1/runs/" + run + "/changes?limit=1").body());
            assertThat(first.get("total").asInt()).isEqualTo(2);
            assertThat(first.get("items").get(0).get("change").asString()).isEqualTo("grown");
            assertThat(first.get("items").get(0).get("reason").asString())
                    .isEqualTo("4 to 6 records: 1 new record, 1 that stood in no pattern");
            JsonNode rest = json.readTree(changed.get("/v1/runs/" + run + "/changes?limit=1&cursor="
                            + first.get("next").asString())
                    .body());
            assertThat(rest.get("items").get(0).get("change").asString()).isEqualTo("vanished");
            assertThat(rest.get("next").isNull()).isTrue();
            assertThat(json.readTree(changed.get("/v1/runs/" + GoldenRun.ID + "/changes")
                                    .body())
                            .get("total")
                            .asInt())
                    .isZero();
            assertThat(changed.get("/").body())
                    .contains("Veranderd sinds de vorige keer: 2", "gegroeid: 1 nieuwe casus", "verdwenen: ");
        }
    }

    @Test
    void filtersAndSortsPatterns() throws Exception {
        assertThat(patterns("weeffout=huurgrens.huurtoeslag")).containsExactly("e-1", "e-2");
        assertThat(patterns("weeffout=huurgrens")).isEmpty();
        assertThat(patterns("regeling=zvw")).containsExactly("g-1");
        assertThat(patterns("municipality=leiden&kind=exceptions")).containsExactly("e-1", "e-2");
        assertThat(patterns("municipality=Zwolle")).isEmpty();
        assertThat(patterns("minimumSize=6&sort=size")).containsExactly("e-1", "g-1", "g-2");
        assertThat(patterns("to=2024-01-10")).containsExactly("e-1");
        assertThat(patterns("from=2024-04-03")).contains("e-1").doesNotContain("e-2", "g-1");
        assertThat(patterns("sort=newest")).containsExactly("g-2", "e-1", "e-2", "g-1");
        assertThat(patterns("status=sure")).hasSize(4);
        assertThat(patterns("status=suggestion")).isEmpty();
    }

    @Test
    void aWrongFilterIsNamed() throws Exception {
        assertThat(service.get("/v1/patterns?status=maybe").body()).contains("status: known are sure, suggestion");
        assertThat(service.get("/v1/patterns?sort=maybe").body()).contains("sort: known are attention, size, newest");
        assertThat(service.get("/v1/patterns?from=gisteren").body())
                .contains("from")
                .doesNotContain("gisteren");
        assertThat(service.get("/v1/patterns?from=2024-02-01&to=2024-01-01").body())
                .contains("from: lies after to");
        assertThat(service.get("/v1/patterns?minimumSize=few").body()).contains("minimumSize");
        assertThat(service.get("/v1/patterns?regeling=x&cursor="
                                + json.readTree(service.get("/v1/patterns?limit=1")
                                                .body())
                                        .get("next")
                                        .asString())
                        .body())
                .contains("cursor");
    }

    private List<String> patterns(String query) throws Exception {
        return json.readTree(service.get("/v1/patterns?" + query).body())
                .get("items")
                .valueStream()
                .map(pattern -> pattern.get("id").asString())
                .toList();
    }

    @Test
    void aPatternTellsItsWeeffoutItsLinksAndItsCounterExamples() throws Exception {
        JsonNode pattern = json.readTree(service.get("/v1/patterns/e-1").body());
        assertThat(pattern.get("id").asString()).isEqualTo("e-1");
        assertThat(pattern.get("status").asString()).isEqualTo("sure");
        assertThat(pattern.get("weeffout").asString()).isEqualTo("huurgrens.huurtoeslag");
        JsonNode ground = pattern.get("grounds").get(0);
        assertThat(ground.get("question").asString()).isEqualTo("Vervalt het recht boven een huurgrens?");
        assertThat(ground.get("evidence").get(0).get("sentence").asString()).isNotBlank();
        JsonNode link = pattern.get("links").get(0);
        assertThat(link.get("pattern").asString()).isEqualTo("e-2");
        assertThat(link.get("question").asString()).startsWith("Delen deze twee patronen dezelfde weeffout");
        JsonNode example = pattern.get("counterExamples").get(0);
        assertThat(example.get("caseId").asString()).isEqualTo("UTR/2024/08");
        assertThat(example.get("settled").asString()).isEqualTo("binnen de regels");
        assertThat(example.get("missingWords").size()).isPositive();
        assertThat(json.readTree(service.get("/v1/patterns/g-2").body())
                        .get("weeffout")
                        .isNull())
                .isTrue();
    }

    @Test
    void aWeeffoutShowsWhoSharesItAndLeavesOutWhatWaitsInQuarantine() throws Exception {
        JsonNode list = json.readTree(service.get("/v1/weeffouten?limit=1").body());
        assertThat(list.get("total").asInt()).isEqualTo(3);
        JsonNode weeffout = json.readTree(
                service.get("/v1/weeffouten/huurgrens.huurtoeslag").body());
        assertThat(weeffout.get("article").asString()).isEqualTo("art. 13 Wet op de huurtoeslag");
        assertThat(weeffout.get("sharedBy")
                        .valueStream()
                        .map(pattern -> pattern.get("id").asString()))
                .containsExactly("e-1", "e-2");
        assertThat(weeffout.get("single")
                        .valueStream()
                        .map(record -> record.get("caseId").asString()))
                .containsExactly("AMS/2024/06");
        assertThat(weeffout.get("single").get(0).get("sentence").asString()).isNotBlank();
        assertThat(service.get("/v1/weeffouten/huurgrens").statusCode()).isEqualTo(404);
    }

    @Test
    void aSentenceIsShownAsItsRecordIsKeptNow(@TempDir Path data) throws Exception {
        GoldenRun.fill(data);
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .store()
                    .put(List.of(CaseBuilder.aCase()
                            .withId("AMS/2024/06")
                            .in(new Municipality("Amsterdam", "GM0363", "Noord-Holland"))
                            .withNarrative("Een heel ander verhaal. Over een hond.")
                            .withMeasure("")
                            .incoming()));
        }
        try (GoldenService changed = GoldenService.overFilled(data)) {
            JsonNode single = json.readTree(
                            changed.get("/v1/weeffouten/huurgrens.huurtoeslag").body())
                    .get("single");
            assertThat(single.get(0).get("sentence").asString()).isEmpty();
        }
    }

    @Test
    void staysUpAndTellsThatTheIndexIsBehind(@TempDir Path data) throws Exception {
        try (GoldenService behind = GoldenService.over(data)) {
            assertThat(behind.get("/actuator/health").body()).contains("\"UP\"", "up to date", GoldenRun.ID);
            behind.workspace()
                    .store()
                    .put(List.of(CaseBuilder.aGrant().withId("LATER-1").incoming()));
            assertThat(behind.get("/actuator/health").body()).contains("\"UP\"", "behind the store by 1 changes");
        }
    }

    @Test
    void showsARunThatIsMadeMeanwhileWithoutARestart(@TempDir Path data) throws Exception {
        try (GoldenService running = GoldenService.overNothing(data)) {
            assertThat(running.get("/v1/patterns").body()).contains("\"total\":0");
            GoldenRun.copyInto(data.resolve("runs"));
            assertThat(running.get("/v1/patterns").body()).contains("\"total\":4");
            assertThat(running.get("/v1/runs").body()).contains(GoldenRun.ID);
        }
    }

    @Test
    void placesATypedCaseWithoutRepeatingWhoItIsAbout() throws Exception {
        HttpResponse<String> answer = service.send(
                "POST",
                "/v1/patterns/match",
                "application/json",
                "{\"text\":\"Mevrouw Zwatterbakenga kreeg geen huurtoeslag, want de vorige bewoner stond nog ingeschreven op"
                        + " het adres. Bel 06-73918204.\",\"kind\":\"exceptions\",\"regelingen\":[\"huurtoeslag\"]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("watterbakenga").doesNotContain("73918204");
        JsonNode matches = json.readTree(answer.body()).get("matches");
        assertThat(matches).isNotEmpty();
        assertThat(matches.get(0).get("id").asString()).startsWith("e-");
        assertThat(matches.get(0).get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(matches.get(0).get("reasons")).isNotEmpty();
        String tooLong = service.send(
                        "POST", "/v1/patterns/match", "application/json", "{\"text\":\"" + "a ".repeat(6_000) + "\"}")
                .body();
        assertThat(json.readTree(tooLong).get("detail").asString()).isEqualTo("text: longer than 10000 characters");
    }

    @Test
    void namesTheValuesOfFacetsInDutch() throws Exception {
        JsonNode counts = json.readTree(service.search("{\"facets\":[\"kind\",\"organisationKind\"],\"limit\":0}")
                        .body())
                .get("facetCounts");
        assertThat(counts.get("kind").valueStream().map(c -> c.get("label").asString()))
                .containsExactly("Maatwerk", "Minimaatwerkbudget");
        assertThat(counts.get("organisationKind")
                        .valueStream()
                        .map(c -> c.get("label").asString()))
                .contains("Dienst toeslagen");
    }

    @Test
    void theSchemaSaysThatTheLastPageHasNoNext() throws Exception {
        JsonNode schemas = json.readTree(service.get("/v1/openapi.json").body())
                .get("components")
                .get("schemas");
        for (String name : List.of(
                "SearchView",
                "PageViewPatternView",
                "PageViewMemberView",
                "PageViewChangeView",
                "PageViewWeeffoutView")) {
            assertThat(schemas.get(name)
                            .get("properties")
                            .get("next")
                            .get("type")
                            .valueStream()
                            .map(JsonNode::asString))
                    .as(name)
                    .containsExactlyInAnyOrder("string", "null");
        }
    }

    @Test
    void showsThePagesInDutch() throws Exception {
        for (String path : List.of("/", "/patronen/g-1", "/zoeken", "/casussen/UTR%2F2024%2F01")) {
            HttpResponse<String> page = service.get(path);
            assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"nl\"");
        }
        assertThat(service.get("/casussen/UTR%2F2024%2F01").body()).contains("<span class=\"masked\">[NAAM]</span>");
        assertThat(service.get("/patronen/x").body()).contains("Niet gevonden");
    }

    @Test
    void linksToRecordsWhoseIdHoldsSlashes() throws Exception {
        String link = "href=\"/casussen/UTR%2F2024%2F01\"";
        assertThat(service.get("/patronen/e-1").body()).contains(link);
        assertThat(service.get("/casussen/UTR%2F2024%2F01").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatAPortIsInUse() {
        ServerParts parts = new ServerParts(
                service.workspace().store(),
                service.workspace().index(),
                Optional::empty,
                () -> List.of(),
                id -> Optional.empty(),
                () -> SignalFiles.NONE,
                key -> key,
                (id, judgement) -> {},
                (run, typed) -> List.of(),
                service.workspace().search(),
                service.workspace().similar(),
                Workspace.redaction(),
                service.workspace().savedSearches(),
                service.workspace().savedSearchDesk(Workspace.redaction()));
        assertThatThrownBy(() -> WeeffoutServer.start(parts, service.port()))
                .hasMessageContaining("port " + service.port() + " is in use");
    }
}
