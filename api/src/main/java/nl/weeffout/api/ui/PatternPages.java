package nl.weeffout.api.ui;

import nl.weeffout.api.patterns.PatternFinder;
import nl.weeffout.api.search.CaseFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of patterns, one pattern, and one case. */
@Controller
final class PatternPages {
    private static final int PAGE = 20;

    private final PatternFinder patterns;
    private final CaseFinder cases;
    private final Wording wording;

    PatternPages(PatternFinder patterns, CaseFinder cases, Wording wording) {
        this.patterns = patterns;
        this.cases = cases;
        this.wording = wording;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("hasRun", patterns.hasRun());
        model.addAttribute("kind", kind == null ? "" : kind);
        model.addAttribute("page", patterns.list(kind, cursor, PAGE));
        model.addAttribute("changes", patterns.newestChanges());
        return "patronen";
    }

    @GetMapping(path = "/patronen/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String pattern(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("pattern", patterns.find(id));
        model.addAttribute("page", patterns.cases(id, cursor, PAGE));
        return "patroon";
    }

    @GetMapping(path = "/casussen/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String record(@PathVariable String id, Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("record", cases.find(id));
        return "casus";
    }
}
