package nl.weeffout.api.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.weeffout.api.quarantine.QuarantineFinder;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.indexer.terminal.FolderInUse;
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

/** What waits for a reviewer, and one record with the form by which it is judged. */
@Controller
final class QuarantinePages {
    private static final int PAGE = 20;

    private final QuarantineFinder finder;
    private final Wording wording;

    QuarantinePages(QuarantineFinder finder, Wording wording) {
        this.finder = finder;
        this.wording = wording;
    }

    @GetMapping(path = "/quarantine", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("state", state == null || state.isEmpty() ? "waiting" : state);
        model.addAttribute("waiting", finder.waiting());
        model.addAttribute("flagged", finder.flagged());
        model.addAttribute("page", finder.list(state, null, null, cursor, PAGE));
        return "quarantaine";
    }

    @GetMapping(path = "/quarantine/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id, Model model) {
        return show(id, ReviewForm.empty(), model);
    }

    @PostMapping(
            path = "/quarantine/{id}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Nullable String decide(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OwnForm.require(request);
        ReviewForm form = ReviewForm.of(sent);
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, form, model);
        }
        try {
            finder.decide(id, form.body());
        } catch (InvalidInputException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, form.refused(e.field()), model);
        } catch (FolderInUse e) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            return show(id, form.busy(), model);
        }
        // A page that is loaded again must not send the form again.
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, wording.address("quarantine", id));
        return null;
    }

    private String show(String id, ReviewForm form, Model model) {
        var whole = finder.find(id);
        model.addAttribute("wording", wording);
        model.addAttribute("item", whole.item());
        model.addAttribute("texts", whole.texts());
        model.addAttribute("form", form);
        return "beoordelen";
    }
}
