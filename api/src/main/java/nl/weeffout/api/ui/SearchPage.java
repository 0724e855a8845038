package nl.weeffout.api.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.api.search.CaseFinder;
import nl.weeffout.api.search.SearchBody;
import nl.weeffout.api.service.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. Its form is a POST, so that the words stand in no address, history or log. */
@Controller
public final class SearchPage {
    private static final List<String> FACETS = List.of("kind", "municipality", "regeling", "categorie");
    private static final int PAGE = 20;

    private final CaseFinder finder;
    private final Wording wording;

    SearchPage(CaseFinder finder, Wording wording) {
        this.finder = finder;
        this.wording = wording;
    }

    @GetMapping(path = "/zoeken", produces = MediaType.TEXT_HTML_VALUE)
    String form(Model model) {
        return show(new SearchBody("", Map.of(), null, null, null, null, FACETS, PAGE, null), model);
    }

    @PostMapping(
            path = "/zoeken",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String search(@RequestParam MultiValueMap<String, String> form, Model model) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String facet : FACETS) {
            List<String> chosen = form.get(facet);
            if (chosen != null) {
                filters.put(facet, List.copyOf(chosen));
            }
        }
        return show(
                new SearchBody(
                        form.getFirst("query"),
                        filters,
                        day(form, "from"),
                        day(form, "to"),
                        euros(form, "minimumEuros"),
                        euros(form, "maximumEuros"),
                        FACETS,
                        PAGE,
                        form.getFirst("cursor")),
                model);
    }

    private String show(SearchBody body, Model model) {
        var result = finder.search(body);
        List<FacetBox> boxes = new ArrayList<>();
        for (String facet : FACETS) {
            List<String> chosen =
                    body.filters() == null ? List.of() : body.filters().getOrDefault(facet, List.of());
            List<Choice> choices = result.facetCounts().getOrDefault(facet, List.of()).stream()
                    .map(count -> new Choice(
                            count.value(),
                            wording.value(facet, count.value()),
                            count.count(),
                            chosen.contains(count.value())))
                    .toList();
            if (!choices.isEmpty()) {
                boxes.add(new FacetBox(facet, wording.facet(facet), choices));
            }
        }
        model.addAttribute("wording", wording);
        model.addAttribute("body", body);
        model.addAttribute("result", result);
        model.addAttribute("boxes", boxes);
        return "zoeken";
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> form, String field) {
        String text = form.getFirst(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(field, "not a date such as 2024-03-31");
        }
    }

    private static @Nullable BigDecimal euros(MultiValueMap<String, String> form, String field) {
        String text = form.getFirst(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new InvalidInputException(field, "not an amount such as 250,00");
        }
    }

    /** A facet with its values, as checkboxes. */
    public record FacetBox(String key, String title, List<Choice> choices) {}

    /** A value of a facet. */
    public record Choice(String value, String label, long count, boolean chosen) {}
}
