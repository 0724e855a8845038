package nl.weeffout.api.ui;

import nl.weeffout.api.patterns.PatternDetail;
import nl.weeffout.api.patterns.PatternFinder;
import nl.weeffout.api.patterns.WeeffoutDetail;
import nl.weeffout.api.patterns.Weeffouten;
import nl.weeffout.api.search.CaseFinder;
import nl.weeffout.api.trends.TrendFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of patterns and of weeffouten, one of each, and one case. */
@Controller
final class PatternPages {
    private static final int PAGE = 20;

    private final PatternFinder patterns;
    private final Weeffouten weeffouten;
    private final CaseFinder cases;
    private final TrendFinder trends;
    private final Wording wording;

    PatternPages(PatternFinder patterns, Weeffouten weeffouten, CaseFinder cases, TrendFinder trends, Wording wording) {
        this.patterns = patterns;
        this.weeffouten = weeffouten;
        this.cases = cases;
        this.trends = trends;
        this.wording = wording;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @ModelAttribute("form") PatternForm form,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("hasRun", patterns.hasRun());
        model.addAttribute("choices", patterns.choices());
        model.addAttribute("page", patterns.list(form.filter(), cursor, PAGE));
        model.addAttribute("changes", patterns.newestChanges());
        return "patronen";
    }

    @GetMapping(path = "/patronen/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String pattern(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("wording", wording);
        PatternDetail found = patterns.find(id);
        model.addAttribute("pattern", found.pattern());
        model.addAttribute("underneath", found);
        model.addAttribute("signals", trends.signalsOf(id));
        model.addAttribute(
                "chart",
                trends.ofPattern(id)
                        .map(trend -> ShownChart.of(trend, "verloop", wording))
                        .orElse(null));
        model.addAttribute("page", patterns.cases(id, cursor, PAGE));
        return "patroon";
    }

    @GetMapping(path = "/weeffouten", produces = MediaType.TEXT_HTML_VALUE)
    String weeffouten(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("hasRun", patterns.hasRun());
        model.addAttribute("page", weeffouten.list(cursor, PAGE));
        return "weeffouten";
    }

    @GetMapping(path = "/weeffouten/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String weeffout(@PathVariable String id, Model model) {
        WeeffoutDetail found = weeffouten.find(id);
        model.addAttribute("wording", wording);
        model.addAttribute("weeffout", found.weeffout());
        model.addAttribute("found", found);
        return "weeffout";
    }

    @GetMapping(path = "/casussen/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String record(@PathVariable String id, Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("record", cases.find(id));
        return "casus";
    }
}
