package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records over HTTP. Search is a POST, so that the words stand in no address and no access log. */
@RestController
@Tag(name = "cases")
final class CaseController {
    private final CaseFinder finder;

    CaseController(CaseFinder finder) {
        this.finder = finder;
    }

    @Operation(
            operationId = "searchCases",
            summary = "Search in redacted records",
            description =
                    "Records that hold all words and pass all filters, the best first, with complete counts. A POST, so"
                            + " that what is searched for stands in no address and no log.")
    @PostMapping(
            path = "/v1/cases/search",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SearchView search(@RequestBody SearchBody body) {
        return finder.search(body);
    }

    @Operation(
            operationId = "findCase",
            summary = "One record",
            description = "The newest version of a record. A record that waits in quarantine is not there.")
    // Without the exception a GET of the search would be taken for a record of that name.
    @GetMapping(path = "/v1/cases/{id:(?!search$).+}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseView find(@Parameter(description = "the record's id, its slashes written as %2F") @PathVariable String id) {
        return finder.find(id);
    }
}
