package nl.weeffout.api.search;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records over HTTP. Search is a POST, so that the words stand in no address and no access log. */
@RestController
final class CaseController {
    private final CaseFinder finder;

    CaseController(CaseFinder finder) {
        this.finder = finder;
    }

    @PostMapping(
            path = "/v1/cases/search",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SearchView search(@RequestBody SearchBody body) {
        return finder.search(body);
    }

    @GetMapping(path = "/v1/cases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseView find(@PathVariable String id) {
        return finder.find(id);
    }
}
