package nl.weeffout.api.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.weeffout.analytics.chart.Chart;
import nl.weeffout.analytics.chart.TrendChart;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.patterns.PatternFinder;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.api.trends.ChartForm;
import nl.weeffout.api.trends.RunCharts;
import nl.weeffout.api.trends.TrendFinder;
import nl.weeffout.domain.signal.SignalType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands out, how counts went over the months, charts of the run as a whole, and each chart as a file. */
@Controller
final class SignalPages {
    private static final int SIGNALS = 20;
    private static final int CHARTS = 10;

    private final TrendFinder finder;
    private final RunCharts overview;
    private final PatternFinder patterns;
    private final Wording wording;

    SignalPages(TrendFinder finder, RunCharts overview, PatternFinder patterns, Wording wording) {
        this.finder = finder;
        this.overview = overview;
        this.patterns = patterns;
        this.wording = wording;
    }

    @GetMapping(path = "/signalen", produces = MediaType.TEXT_HTML_VALUE)
    String signals(
            @ModelAttribute("form") SignalForm form,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("hasRun", patterns.hasRun());
        model.addAttribute(
                "types", Arrays.stream(SignalType.values()).map(SignalType::key).toList());
        model.addAttribute(
                "page",
                finder.signals(SignalForm.chosen(form.kind()), SignalForm.chosen(form.type()), null, cursor, SIGNALS));
        return "signalen";
    }

    @GetMapping(path = "/trends", produces = MediaType.TEXT_HTML_VALUE)
    String trends(
            @ModelAttribute("form") SignalForm form,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        PageView<TrendLine> page =
                finder.lines(SignalForm.chosen(form.kind()), SignalForm.chosen(form.by()), cursor, CHARTS);
        List<ShownChart> charts = new ArrayList<>();
        for (TrendLine trend : page.items()) {
            charts.add(ShownChart.of(trend, "verloop-" + (charts.size() + 1), wording));
        }
        model.addAttribute("wording", wording);
        model.addAttribute("hasRun", patterns.hasRun());
        model.addAttribute("page", page);
        model.addAttribute("charts", charts);
        return "trends";
    }

    @GetMapping(path = "/trends/{kind}/{field}/{value}.{ending:svg|png|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @PathVariable String field,
            @PathVariable String value,
            @PathVariable String ending) {
        return ChartForm.ofEnding(ending).answer(TrendChart.of(finder.of(kind, field, value)), "verloop");
    }

    @GetMapping(path = "/overzichten", produces = MediaType.TEXT_HTML_VALUE)
    String overview(Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("hasRun", patterns.hasRun());
        model.addAttribute(
                "charts",
                overview.all().entrySet().stream()
                        .map(each -> new ShownChart(each.getValue(), each.getKey(), "/overzichten/" + each.getKey()))
                        .toList());
        return "overzichten";
    }

    @GetMapping(path = "/overzichten/{name}.{ending:svg|png|csv}")
    ResponseEntity<byte[]> overviewFile(@PathVariable String name, @PathVariable String ending) {
        Chart chart = overview.all().get(name);
        if (chart == null) {
            throw new UnknownItemException("no chart with this name in the newest run");
        }
        return ChartForm.ofEnding(ending).answer(chart, name);
    }
}
