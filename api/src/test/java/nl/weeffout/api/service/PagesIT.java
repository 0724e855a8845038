package nl.weeffout.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesIT {
    private static final List<String> PATHS =
            List.of("/", "/?kind=exceptions", "/patronen/g-1", "/zoeken", "/casussen/A%2F3", "/onbekend");

    @Test
    void areAxeCleanAndFitNarrowAndWideScreens() {
        InMemoryRecords records = InMemoryRecords.ofGrants(25);
        visit(
                new ServerParts(
                        records, records.index(), () -> Optional.of(records.run(3)), () -> List.of(), key -> key),
                "filled");
    }

    @Test
    void areAxeCleanWithoutRecordsOrRun() {
        InMemoryRecords records = InMemoryRecords.ofGrants(0);
        visit(new ServerParts(records, records.index(), Optional::empty, () -> List.of(), key -> key), "empty");
    }

    private static void visit(ServerParts parts, String name) {
        try (WeeffoutServer server = WeeffoutServer.start(parts, 0);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--no-first-run")))) {
            for (int width : List.of(320, 1280)) {
                // Axe sets its script into the page, which the policy forbids to everybody else.
                Page page = browser.newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 800).setBypassCSP(true));
                for (String path : PATHS) {
                    page.navigate("http://127.0.0.1:" + server.port() + path);
                    String where = name + " " + path + " at " + width;
                    assertThat(new AxeBuilder(page)
                                    .analyze().getViolations().stream()
                                            .map(rule -> rule.getId() + " " + rule.getNodes())
                                            .toList())
                            .as(where)
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(where)
                            .isEqualTo(width);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/pages", name + PATHS.indexOf(path) + "-" + width + ".png")));
                }
            }
        }
    }
}
