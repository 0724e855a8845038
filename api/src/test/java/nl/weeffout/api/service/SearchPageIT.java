package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.domain.Facet;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageIT {
    private static final Pattern NEXT = Pattern.compile("name=\"cursor\" value=\"([^\"]+)\"");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GoldenService service;

    SearchPageIT(@TempDir Path data) throws IOException {
        service = GoldenService.over(data);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void offersEveryFacetOfTheIndexByReadableNames() throws Exception {
        String page = service.get("/zoeken").body();
        for (Facet facet : Facet.values()) {
            assertThat(page).contains("name=\"" + facet.key() + "\"");
        }
        assertThat(page)
                .contains("Dienst toeslagen", "Inlichtingenplicht", "Mondzorg")
                .contains("Soort organisatie", "Provincie", "Alternatief")
                .doesNotContain(">organisationKind<", ">dienst-toeslagen<", ">exceptions<");
    }

    @Test
    void goesToTheNextPageAndSaysWhereOneIs() throws Exception {
        String first = service.form("query=").body();
        assertThat(first).contains("25 casussen gevonden", "Casus 1 tot en met 20.");
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(service.form("query=&seen=20&cursor=" + next.group(1)).body())
                .contains("25 casussen gevonden", "Casus 21 tot en met 25.")
                .doesNotContain("Volgende casussen");
    }

    @Test
    void saysHowItUnderstoodWhatWasTypedAndMarksItInTheTexts() throws Exception {
        String page = service.form("query=laptops+gemeente:leiden").body();
        assertThat(page)
                .contains("Begrepen als: ", "2 casussen gevonden")
                .containsPattern("<mark>[Ll]aptop</mark>")
                .doesNotContain("Bedoelde u", "Andere woorden", "hebben de meeste");
        assertThat(service.form("query=").body()).doesNotContain("Begrepen als", "<mark>");
    }

    @Test
    void whatLooksLikeHtmlStaysText() throws Exception {
        assertThat(service.form("query=fiets+gestolen+%3Cmark%3E").body())
                .contains("<mark>Fiets</mark> <mark>gestolen</mark>", "value=\"fiets gestolen &lt;mark&gt;\"")
                .doesNotContain("gestolen <mark>\"");
    }

    @Test
    void offersAWordOfTheRecordsOnAButtonThatSearchesIt() throws Exception {
        String page = service.form("query=kentekn").body();
        assertThat(page).contains("Bedoelde u ", "name=\"instead\" value=\"kenteken\"");
        String corrected = service.form("query=kentekn&instead=kenteken").body();
        assertThat(corrected)
                .contains("name=\"query\" type=\"search\" autocomplete=\"off\" value=\"kenteken\"")
                .contains("1 casus gevonden", "<mark>kenteken</mark>")
                .doesNotContain("Bedoelde u");
    }

    @Test
    void saysThatItTookMostWords() throws Exception {
        assertThat(service.form("query=traplift+kenteken").body())
                .contains("Geen casus heeft alle woorden; deze hebben de meeste.");
    }

    @Test
    void saysOfARecordThatItHasOtherWords(@TempDir Path data) throws Exception {
        GoldenRun.fill(data);
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace.vectors().complete(Progress.onStderr("vectors"));
            workspace.reindex();
        }
        try (GoldenService meaning = GoldenService.overFilled(data)) {
            String page = meaning.form("query=fietsendiefstal").body();
            assertThat(page).contains("Minder van de woorden, of andere met ongeveer dezelfde betekenis.", "Fiets");
        }
    }

    @Test
    void keepsAChosenValueThatNoRecordHoldsSoThatItCanBeTakenBack() throws Exception {
        String page =
                service.form("query=tandarts&kind=grants&municipality=Delft").body();
        assertThat(page)
                .contains("0 casussen gevonden", "value=\"municipality:Delft\"")
                .containsPattern("name=\"municipality\" value=\"Delft\" checked=\"checked\"");
        assertThat(service.form("query=tandarts&kind=grants&municipality=Delft&remove=municipality:Delft")
                        .body())
                .contains("6 casussen gevonden");
    }

    @Test
    void namesAPatternByItsTitleAndNarrowsToIt() throws Exception {
        String title = JSON.readTree(service.get("/v1/patterns/e-1").body())
                .get("title")
                .asString();
        String page = service.form("pattern=e-1").body();
        assertThat(page)
                .contains("8 casussen gevonden", HtmlUtils.htmlEscape("Patroon: " + title))
                .containsPattern("name=\"pattern\" value=\"e-1\" checked=\"checked\"");
        assertThat(service.form("query=patroon:e-1").body())
                .contains("8 casussen gevonden", "Begrepen als: patroon e-1 ‘" + HtmlUtils.htmlEscape(title) + "’");
    }

    @Test
    void drawsABarForEachMonthThatNarrowsTheDays() throws Exception {
        String page = service.form("query=").body();
        assertThat(page)
                .contains("name=\"period\" value=\"2024-01\"", "januari 2024: ", "Gevonden casussen per maand")
                .containsPattern("<rect x=\"0\" width=\"10\" y=\"\\d+\" height=\"\\d+\"")
                .doesNotContain("style=");
        assertThat(service.form("query=&period=2024-01").body())
                .contains("Datum vanaf: 1-1-2024", "Datum tot en met: 31-1-2024", "value=\"1-1-2024\"");
        assertThat(service.form("query=onvindbaar").body()).doesNotContain("Per maand");
    }

    @Test
    void givesWhatItFoundAsAFileByTheFieldsThatWereSearched() throws Exception {
        String page = service.form("query=laptops+gemeente:leiden&kind=exceptions&kind=grants")
                .body();
        String downloads = page.substring(page.indexOf("id=\"downloads\""));
        assertThat(downloads)
                .contains("name=\"query\" value=\"laptops gemeente:leiden\"", "name=\"kind\" value=\"grants\"");
        HttpResponse<String> file = service.form(
                "/zoeken/export", "query=laptops+gemeente:leiden&format=csv", "Accept", "text/html,*/*;q=0.8");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"weeffout-casussen.csv\"");
        assertThat(file.body()).startsWith("\uFEFFNummer;");
        assertThat(file.body().lines().filter(line -> line.contains("Leiden")).count())
                .isGreaterThanOrEqualTo(2);
        HttpResponse<String> wrong = service.form("/zoeken/export", "from=gisteren", "Accept", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Er klopt iets niet");
        assertThat(service.form("query=onvindbaar").body()).doesNotContain("als bestand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=gisteren",
                "from=31-2-2024",
                "from=2-1-2024&to=1-1-2024",
                "minimumEuros=veel",
                "maximumEuros=1e999999999",
                "minimumEuros=99999999999999999999999999"
            })
    void saysInDutchWhatIsWrongAndKeepsWhatWasTyped(String fields) throws Exception {
        HttpResponse<String> page = service.form("query=tandarts&" + fields);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Er klopt iets niet", "-error\"", "aria-invalid=\"true\"", "value=\"tandarts\"")
                .contains("value=\"" + fields.substring(fields.lastIndexOf('=') + 1) + "\"")
                .doesNotContain("gevonden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=unknown",
                "seen=-1",
                "seen=99999999999999999999",
                "nothing=x",
                "kind=unknown",
                "remove=x",
                "query=%22%22%22+AND+(",
                "kind="
            })
    void answersWhateverABrowserMaySend(String fields) throws Exception {
        assertThat(service.form(fields).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAmountsOfMoreDigitsThanTheIndexCounts() throws Exception {
        for (String amount : List.of("1e30", "1e999999999", "1e-999999999", "-1e30")) {
            HttpResponse<String> answer = service.search("{\"minimumEuros\":" + amount + "}");
            assertThat(answer.statusCode()).as(amount).isEqualTo(400);
            assertThat(answer.body()).contains("minimumEuros");
        }
        assertThat(service.search("{\"minimumEuros\":250.00,\"maximumEuros\":250}")
                        .statusCode())
                .isEqualTo(200);
    }
}
