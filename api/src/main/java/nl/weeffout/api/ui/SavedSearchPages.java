package nl.weeffout.api.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.weeffout.api.saved.LookBody;
import nl.weeffout.api.saved.SavedSearchFinder;
import nl.weeffout.api.saved.SavedSearchView;
import nl.weeffout.domain.Facet;
import nl.weeffout.indexer.saved.SavedSearchRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saved searches, and the new cases of one. The page of search sends its form here to be saved. */
@Controller
final class SavedSearchPages {
    static final String FOLDER = "bewaarde-zoekvragen";

    private static final String LIST = "/" + FOLDER;
    private static final int PAGE = 20;

    private final SavedSearchFinder finder;
    private final SearchPage search;
    private final Wording wording;

    SavedSearchPages(SavedSearchFinder finder, SearchPage search, Wording wording) {
        this.finder = finder;
        this.search = search;
        this.wording = wording;
    }

    @GetMapping(path = LIST, produces = MediaType.TEXT_HTML_VALUE)
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("page", finder.list(cursor, PAGE));
        return "bewaard";
    }

    @PostMapping(
            path = LIST,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Nullable String save(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OwnForm.require(request);
        SearchForm form = SearchForm.of(sent).fromTheStart();
        String name = sent.getOrDefault("name", List.of()).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        if (form.errors().isEmpty()) {
            try {
                SavedSearchView saved = finder.save(name, form.body(0).toQuestion());
                return goTo(LIST + "/" + saved.id(), response);
            } catch (SavedSearchRefusal e) {
                model.addAttribute("saveError", refused(e.why()));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("name", name);
        return search.show(form, model);
    }

    private static String refused(SavedSearchRefusal.Why why) {
        return switch (why) {
            case NAME_TOO_LONG -> "Gebruik voor de naam niet meer dan 100 tekens.";
            case QUERY_TOO_LONG -> "Gebruik niet meer dan 1.000 tekens.";
            case ASKS_NOTHING -> "Typ een woord of kies een filter.";
            case UNKNOWN_VALUE -> "Een gekozen filter staat in geen casus meer. Haal het weg.";
            case PATTERN_IN_QUERY, PATTERN_IN_FILTERS ->
                "Haal het patroon weg: een nieuwe casus staat nog in geen enkel patroon.";
            case TOO_MANY -> "Er kunnen niet meer zoekvragen bij. Verwijder er eerst een.";
        };
    }

    @GetMapping(path = LIST + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        SavedSearchView saved = finder.find(id);
        model.addAttribute("wording", wording);
        model.addAttribute("saved", saved);
        model.addAttribute("asked", asked(saved));
        model.addAttribute("page", finder.newCases(id, cursor, PAGE));
        return "bewaarde-zoekvraag";
    }

    /** What narrows it beside its words. */
    private List<String> asked(SavedSearchView saved) {
        List<String> asked = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            saved.filters()
                    .getOrDefault(facet.key(), List.of())
                    .forEach(value -> asked.add(wording.facet(facet) + ": " + wording.value(facet, value)));
        }
        var from = saved.from();
        var to = saved.to();
        if (from != null) {
            asked.add(wording.field("from") + ": " + wording.day(from));
        }
        if (to != null) {
            asked.add(wording.field("to") + ": " + wording.day(to));
        }
        if (saved.minimumEuros() != null) {
            asked.add(wording.field("minimumEuros") + ": " + wording.euros(saved.minimumEuros()));
        }
        if (saved.maximumEuros() != null) {
            asked.add(wording.field("maximumEuros") + ": " + wording.euros(saved.maximumEuros()));
        }
        return asked;
    }

    @PostMapping(
            path = LIST + "/{id}/gezien",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Nullable String look(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String upTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        OwnForm.require(request);
        finder.look(id, new LookBody(upTo.matches("\\d{1,18}") ? Long.valueOf(upTo) : null));
        return goTo(LIST, response);
    }

    @PostMapping(
            path = LIST + "/{id}/verwijderen",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Nullable String remove(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        OwnForm.require(request);
        finder.remove(id);
        return goTo(LIST, response);
    }

    /** A page that is loaded again must not send the form again. */
    private static @Nullable String goTo(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address);
        return null;
    }
}
