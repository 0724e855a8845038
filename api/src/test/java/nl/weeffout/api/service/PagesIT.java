package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.ReviewReason;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every page in a real browser, narrow and wide, without records, with them, and with something wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final List<Integer> WIDTHS = List.of(320, 1280);
    private static final Path SHOTS = Path.of("target/pages");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")));
    private final Path folder;

    PagesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    void whatChangedIsAxeCleanAndFitsTheScreen() throws IOException {
        try (GoldenService service = GoldenService.over(folder.resolve("changed"))) {
            service.putChangedRun();
            for (int width : WIDTHS) {
                Page page = page(width);
                visit(page, service, "/", 200, "changed-patronen");
                page.click("summary:has-text('Veranderd')");
                check(page, "changed-patronen-open");
                page.close();
            }
        }
    }

    @Test
    void areAxeCleanAndFitTheScreenWithRecords() throws IOException {
        try (GoldenService service = GoldenService.over(folder.resolve("filled"))) {
            for (int width : WIDTHS) {
                Page page = page(width);
                visit(page, service, "/", 200, "filled-patronen");
                visit(page, service, "/?kind=exceptions", 200, "filled-patronen-maatwerk");
                page.selectOption("#municipality", "Leiden");
                page.selectOption("#sort", "size");
                follow(page, ".choose button");
                assertThat(page.textContent("main")).contains("2 patronen", "toon alle");
                assertThat(page.inputValue("#municipality")).isEqualTo("Leiden");
                assertThat(page.getAttribute(".kinds [aria-current]", "href")).contains("kind=exceptions");
                check(page, "filled-patronen-leiden");
                follow(page, "main a:has-text('toon alle')");
                assertThat(page.inputValue("#municipality")).isEmpty();
                visit(page, service, "/patronen/e-1", 200, "filled-patroon");
                assertThat(page.textContent("main"))
                        .contains(
                                "8 casussen in 3 gemeenten",
                                "Lijkt erop, hoort er niet bij",
                                "Vervalt het recht boven een huurgrens?",
                                "Tegenvoorbeelden",
                                "Casus UTR/2024/08");
                page.click("summary:has-text('Waarom casus') >> nth=0");
                check(page, "filled-patroon-waarom");
                visit(page, service, "/patronen/g-2", 200, "filled-patroon-zonder-weeffout");
                follow(page, "nav a:has-text('Weeffouten')");
                assertThat(page.textContent("main"))
                        .contains("3 mogelijke weeffouten", "art. 13 Wet op de huurtoeslag");
                check(page, "filled-weeffouten");
                follow(page, "a:has-text('huur boven de grens (huurtoeslag)')");
                assertThat(page.textContent("main"))
                        .contains("Ook geraakt", "Casus AMS/2024/06")
                        .doesNotContain("AMS/2024/14");
                check(page, "filled-weeffout");
                visit(page, service, "/casussen/UTR%2F2024%2F01", 200, "filled-casus");
                visit(page, service, "/?cursor=x", 400, "filled-400");
                visit(page, service, "/zoeken", 200, "filled-zoeken");
                page.fill("#query", "vorige huurder");
                unfold(page);
                page.click("summary:has-text('Gemeente')");
                page.check("input[name=municipality][value=Utrecht]");
                follow(page, ".ask button");
                assertThat(page.textContent("main")).contains("2 casussen gevonden");
                check(page, "filled-gevonden");
                follow(page, ".chosen button:has-text('Utrecht')");
                assertThat(page.textContent("main")).contains("6 casussen gevonden");
                assertThat(page.inputValue("#query")).isEqualTo("vorige huurder");
                page.click("summary:has-text('Als tabel')");
                check(page, "filled-per-maand");
                follow(page, ".year .link");
                assertThat(page.inputValue("#to")).isEqualTo("31-12-2024");
                check(page, "filled-jaar");
                page.click(".bars button:enabled >> nth=0");
                page.waitForSelector(".chosen button:has-text('Datum tot en met')");
                assertThat(page.inputValue("#to")).isNotEqualTo("31-12-2024");
                page.click(".chosen a");
                page.fill("#query", "onvindbaar");
                follow(page, ".ask button");
                check(page, "filled-niets");
                page.fill("#query", "kentekn \"");
                follow(page, ".ask button");
                assertThat(page.textContent("main"))
                        .contains("Begrepen als", "Bedoelde u", "een aanhalingsteken zonder tweede is genegeerd");
                check(page, "filled-bedoelde-u");
                follow(page, "button[name=instead]");
                assertThat(page.inputValue("#query")).isEqualTo("kenteken");
                assertThat(page.locator("mark").allTextContents()).contains("kenteken");
                check(page, "filled-gemarkeerd");
                page.close();
            }
        }
    }

    @Test
    void whatStandsOutAndItsChartsAreAxeCleanAndFitTheScreen() throws Exception {
        try (GoldenService service = GoldenService.over(folder.resolve("signals"))) {
            GoldenFindings.putInto(service.workspace().folder().runs());
            for (int width : WIDTHS) {
                Page page = page(width);
                visit(page, service, "/", 200, "signals-patronen");
                follow(page, "nav a:has-text('Wat valt op')");
                page.click("summary:has-text('De casussen erachter') >> nth=0");
                page.click("summary:has-text('Tegenvoorbeelden') >> nth=0");
                assertThat(page.textContent("main"))
                        .contains("2 signalen", "is nieuw sinds maart 2024", "Waarom hier", "UTR/2024/08");
                check(page, "signals-lijst");
                page.selectOption("#type", "rising");
                page.focus("#kind");
                page.keyboard().press("Tab");
                page.keyboard().press("Tab");
                page.keyboard().press("Enter");
                page.waitForSelector("text=1 signaal");
                assertThat(page.inputValue("#type")).isEqualTo("rising");
                check(page, "signals-stijgt");
                follow(page, "main a:has-text('toon alle')");
                follow(page, "main a:has-text('Naar patroon e-1')");
                assertThat(page.textContent("main")).contains("Wat hieraan opvalt", "Verloop");
                page.locator(".drawing img").scrollIntoViewIfNeeded();
                page.waitForFunction("document.querySelector('.drawing img').naturalWidth > 0");
                assertThat(page.getAttribute(".drawing img", "alt")).isEqualTo("Patroon e-1");
                assertThat(page.textContent("#" + page.getAttribute(".drawing img", "aria-describedby")))
                        .startsWith("Casussen per maand van maart 2024");
                check(page, "signals-patroon");
                follow(page, "nav a:has-text('Trends')");
                page.selectOption("#by", "patroon");
                follow(page, ".choose button");
                page.click("summary:has-text('Als tabel')");
                assertThat(page.textContent("main table")).contains("maart 2024");
                check(page, "signals-trends");
                String picture = page.getAttribute(".chart a:has-text('PNG')", "href");
                assertThat(picture).isEqualTo("/trends/exceptions/patroon/e-1.png");
                assertThat(service.get(picture).headers().firstValue("content-type"))
                        .hasValue("image/png");
                follow(page, "nav a:has-text('Overzichten')");
                assertThat(page.textContent("main")).contains("Meer dan toeval verklaart wijken af: Zuid", "Wmo 2015");
                page.click("summary:has-text('Als tabel') >> nth=1");
                check(page, "signals-overzichten");
                String funnel = page.getAttribute(".chart a:has-text('SVG')", "href");
                assertThat(funnel).isEqualTo("/overzichten/gebruik-team.svg");
                assertThat(service.get(funnel).body()).contains("role=\"img\"", "Zuid");
                visit(page, service, "/overzichten/gebruik-niets.svg", 404, "signals-overzicht-404");
                visit(page, service, "/signalen?type=gek", 400, "signals-400");
                visit(page, service, "/trends/exceptions/patroon/e-99.svg", 404, "signals-404");
                page.close();
            }
        }
    }

    @Test
    void areAxeCleanAndFitTheScreenWithoutRecordsOrRun() {
        try (GoldenService service = GoldenService.overNothing(folder.resolve("empty"))) {
            for (int width : WIDTHS) {
                Page page = page(width);
                visit(page, service, "/", 200, "empty-patronen");
                visit(page, service, "/zoeken", 200, "empty-zoeken");
                visit(page, service, "/signalen", 200, "empty-signalen");
                visit(page, service, "/trends", 200, "empty-trends");
                visit(page, service, "/patronen/e-1", 404, "empty-patroon");
                visit(page, service, "/weeffouten", 200, "empty-weeffouten");
                visit(page, service, "/weeffouten/huurgrens", 404, "empty-weeffout");
                visit(page, service, "/casussen/X", 404, "empty-casus");
                page.close();
            }
        }
    }

    @Test
    void areAxeCleanAndFitTheScreenWithSomethingWrong() throws IOException {
        try (GoldenService service = GoldenService.failing(folder.resolve("error"))) {
            for (int width : WIDTHS) {
                Page page = page(width);
                visit(page, service, "/", 500, "error-500");
                visit(page, service, "/onbekend", 404, "error-404");
                visit(page, service, "/zoeken", 200, "error-zoeken-before");
                unfold(page);
                page.click("summary:has-text('Datum')");
                page.click("summary:text-is('Bedrag')");
                page.fill("#from", "31 februari");
                page.fill("#minimumEuros", "veel");
                follow(page, ".ask button");
                assertThat(page.textContent("#from-error")).isEqualTo("Vul een datum in zoals 31-3-2024.");
                assertThat(page.textContent("#minimumEuros-error"))
                        .isEqualTo("Vul een bedrag in zoals 250 of 1.250,50.");
                assertThat(page.getAttribute("#from", "aria-describedby")).isEqualTo("from-error from-hint");
                assertThat(page.inputValue("#from")).isEqualTo("31 februari");
                check(page, "error-zoeken");
                page.close();
            }
        }
    }

    @Test
    void aRecordIsJudgedOnItsPage() throws IOException {
        for (int width : WIDTHS) {
            Path data = folder.resolve("quarantine-" + width);
            GoldenRun.fill(data);
            try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
                workspace
                        .store()
                        .put(List.of(CaseBuilder.aCase()
                                .withId("Q/1")
                                .withNarrative("Melati kwam met een tandem van [NAAM] langs.")
                                .waitingFor(QuarantineReason.UNSURE)
                                .withNotes(new ReviewNote("omschrijving", 0, 6, ReviewReason.UNSURE_NAME))
                                .incoming()));
                workspace.reindex();
            }
            try (GoldenService service = GoldenService.overFilled(data)) {
                Page page = page(width);
                visit(page, service, "/", 200, "quarantine-patronen");
                follow(page, "nav a:has-text('Te beoordelen')");
                assertThat(page.textContent("main")).contains("2 casussen", "twijfel over een naam");
                check(page, "quarantine-lijst");
                follow(page, "a:has-text('Casus Q/1')");
                assertThat(page.textContent("mark")).isEqualTo("Melati");
                check(page, "quarantine-casus");
                follow(page, "button:has-text('Besluit bewaren')");
                assertThat(page.textContent("#decision-error")).isEqualTo("Kies wat er met de casus moet gebeuren.");
                page.check("input[value=mask]");
                page.fill("#words", "Jansen");
                follow(page, "button:has-text('Besluit bewaren')");
                assertThat(page.textContent("#words-error")).contains("staat zo in de casus");
                assertThat(page.inputValue("#words")).isEqualTo("Jansen");
                assertThat(page.isChecked("input[value=mask]")).isTrue();
                check(page, "quarantine-fout");
                page.fill("#words", "melati");
                page.check("input[name=remember]");
                page.fill("#author", "Petra");
                follow(page, "button:has-text('Besluit bewaren')");
                assertThat(page.textContent("main"))
                        .contains("Vrijgegeven met meer gemaskeerd door Petra.", "[NAAM] kwam met een tandem")
                        .doesNotContain("Melati");
                check(page, "quarantine-beoordeeld");
                assertThat(service.workspace().store().rules())
                        .singleElement()
                        .satisfies(
                                rule -> assertThat(rule.word() + rule.author()).isEqualTo("melatiPetra"));
                visit(page, service, "/casussen/Q%2F1", 200, "quarantine-gevonden");
                visit(page, service, "/quarantine?state=flagged", 200, "quarantine-leeg");
                page.close();
            }
        }
    }

    @Test
    void aSearchIsSavedAndItsNewCasesAreSeenOnItsPages() throws IOException {
        for (int width : WIDTHS) {
            Path data = folder.resolve("saved-" + width);
            GoldenRun.fill(data);
            try (GoldenService service = GoldenService.overFilled(data)) {
                Page page = page(width);
                visit(page, service, "/bewaarde-zoekvragen", 200, "saved-leeg");
                follow(page, "main a:has-text('Zoek')");
                page.fill("#query", "tandem van mw. Zwatterveen");
                follow(page, ".ask button");
                page.click("summary:has-text('Deze zoekvraag bewaren')");
                page.fill("#name", "x".repeat(101));
                check(page, "saved-bewaren");
                follow(page, "button:has-text('Zoekvraag bewaren')");
                assertThat(page.textContent("#name-error")).contains("niet meer dan 100 tekens");
                assertThat(page.inputValue("#query")).isEqualTo("tandem van mw. Zwatterveen");
                check(page, "saved-fout");
                page.fill("#name", "Tandems");
                follow(page, "button:has-text('Zoekvraag bewaren')");
                assertThat(page.textContent("main"))
                        .contains("Tandems", "Geen nieuwe casussen", "Wat op een persoon leek is weggelaten")
                        .doesNotContain("Zwatterveen");
                check(page, "saved-nieuw");
                try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
                    workspace
                            .store()
                            .put(List.of(CaseBuilder.aCase()
                                    .withId("T/1")
                                    .withNarrative("Het gezin kreeg een tandem van de gemeente.")
                                    .incoming()));
                    workspace.reindex();
                }
                visit(page, service, "/bewaarde-zoekvragen", 200, "saved-lijst");
                assertThat(page.textContent("main")).contains("1 nieuwe casus");
                follow(page, "a:has-text('Tandems')");
                assertThat(page.textContent("mark")).isEqualTo("tandem");
                check(page, "saved-gevonden");
                follow(page, "button:has-text('als gezien markeren')");
                assertThat(page.textContent("main")).contains("geen nieuwe casussen", "bekeken op");
                check(page, "saved-bekeken");
                follow(page, "a:has-text('Tandems')");
                follow(page, "button:has-text('verwijderen')");
                assertThat(page.textContent("main")).contains("Er is nog geen zoekvraag bewaard");
                page.close();
            }
        }
    }

    @Test
    void aSearchCanBeMadeAndTakenBackByKeyboardAlone() throws IOException {
        try (GoldenService service = GoldenService.over(folder.resolve("keyboard"))) {
            Page page = page(1280);
            page.navigate(service.address("/zoeken"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.focus("#query");
            page.keyboard().type("vorige huurder");
            page.keyboard().press("Enter");
            page.waitForSelector("h2:has-text('6 casussen gevonden')");
            page.focus("summary:has-text('Gemeente')");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            page.waitForSelector("h2:has-text('2 casussen gevonden')");
            page.focus(".chosen button");
            page.keyboard().press("Enter");
            page.waitForSelector("h2:has-text('6 casussen gevonden')");
            page.close();
        }
    }

    private Page page(int width) {
        // Axe sets its script into the page, which the policy forbids to everybody else.
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 800).setBypassCSP(true));
        page.setDefaultTimeout(10_000);
        return page;
    }

    /** On a narrow screen the filters are folded away. */
    private static void unfold(Page page) {
        if (page.isVisible(".filters > summary")) {
            page.click(".filters > summary");
        }
    }

    /** Clicks what leads to another page, and waits until that is there: a click alone ends while the old one still stands. */
    private static void follow(Page page, String selector) {
        page.evaluate("document.documentElement.dataset.left = 'yes'");
        page.click(selector);
        page.waitForFunction("document.readyState === 'complete' && !document.documentElement.dataset.left");
    }

    private static void visit(Page page, GoldenService service, String path, int status, String name) {
        assertThat(page.navigate(service.address(path)).status()).as(name).isEqualTo(status);
        check(page, name);
    }

    private static void check(Page page, String name) {
        int width = page.viewportSize().width;
        String where = name + " at " + width;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
        var found = new AxeBuilder(page).analyze();
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList())
                .as(where)
                .isEmpty();
        assertThat(found.getIncomplete().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList())
                .as(where + ", what axe could not decide")
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(where)
                .isEqualTo(width);
    }
}
