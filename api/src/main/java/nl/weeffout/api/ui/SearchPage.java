package nl.weeffout.api.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.api.search.CaseExport;
import nl.weeffout.api.search.CaseFinder;
import nl.weeffout.api.search.SearchView;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.domain.Facet;
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
    private static final int PAGE = 20;

    private final CaseFinder finder;
    private final Wording wording;

    SearchPage(CaseFinder finder, Wording wording) {
        this.finder = finder;
        this.wording = wording;
    }

    @GetMapping(path = "/zoeken", produces = MediaType.TEXT_HTML_VALUE)
    String form(Model model) {
        return show(SearchForm.empty(), model);
    }

    @PostMapping(
            path = "/zoeken",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String search(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        SearchForm form = SearchForm.of(sent);
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        try {
            return show(form, model);
        } catch (InvalidInputException e) {
            // A place in a list that is no longer there: somebody kept the page open while records came in.
            return show(form.fromTheStart(), model);
        }
    }

    /** What the search found, as a file; a form that is at fault is shown again. */
    @PostMapping(path = "/zoeken/export", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Nullable String export(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model)
            throws IOException {
        SearchForm form = SearchForm.of(sent);
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(form, model);
        }
        String ending = sent.getFirst("format");
        finder.export(form.export()).send(CaseExport.Format.ofEnding(ending == null ? "" : ending), response);
        return null;
    }

    /** The page as a form asks for it. */
    String show(SearchForm form, Model model) {
        boolean valid = form.errors().isEmpty();
        SearchView result = finder.search(form.body(valid ? PAGE : 0));
        List<FacetBox> boxes = new ArrayList<>();
        List<Chosen> chosen = new ArrayList<>();
        for (String field : form.narrowing()) {
            if (!form.errors().containsKey(field)) {
                chosen.add(new Chosen(field, wording.field(field) + ": " + typed(form, field)));
            }
        }
        for (Facet facet : Facet.values()) {
            FacetBox box = FacetBox.of(
                    facet,
                    result.facetCounts().getOrDefault(facet.key(), List.of()),
                    form.chosen(facet.key()),
                    wording);
            if (!box.first().isEmpty()) {
                boxes.add(box);
            }
            for (FacetBox.Choice choice : box.first()) {
                if (choice.chosen()) {
                    chosen.add(new Chosen(facet.key() + ":" + choice.value(), box.title() + ": " + choice.label()));
                }
            }
        }
        model.addAttribute("wording", wording);
        model.addAttribute("form", form);
        model.addAttribute("valid", valid);
        model.addAttribute("asked", !form.query().isEmpty() || !chosen.isEmpty());
        model.addAttribute("result", result);
        model.addAttribute("seen", form.cursor() == null ? 0 : Math.min(form.seen(), result.total()));
        model.addAttribute("chart", MonthChart.of(result.months()));
        model.addAttribute("mostExported", CaseExport.MOST);
        model.addAttribute("boxes", boxes);
        model.addAttribute("chosen", chosen);
        return "zoeken";
    }

    private static String typed(SearchForm form, String field) {
        return switch (field) {
            case "from" -> form.from();
            case "to" -> form.to();
            case "minimumEuros" -> form.minimumEuros();
            default -> form.maximumEuros();
        };
    }

    /**
     * Something that narrows the search and can be taken back.
     *
     * @param key what the button sends as {@code remove}
     */
    public record Chosen(String key, String label) {}
}
