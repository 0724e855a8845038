package nl.weeffout.api.saved;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.service.CursorParameter;
import nl.weeffout.api.service.LimitParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved searches over HTTP. Whatever is typed is sent in a body, so that it stands in no address and no access log. */
@RestController
@Tag(name = "saved-searches")
final class SavedSearchController {
    private static final String ID = "the saved search's id";

    private final SavedSearchFinder finder;

    SavedSearchController(SavedSearchFinder finder) {
        this.finder = finder;
    }

    @Operation(
            operationId = "listSavedSearches",
            summary = "Saved searches",
            description = "By id, each with how many new cases it has.")
    @GetMapping(path = "/v1/saved-searches", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<SavedSearchView> list(
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.list(cursor, limit);
    }

    @Operation(
            operationId = "saveSearch",
            summary = "Save a search",
            description =
                    "It is asked of every record that comes in from now on. A record must hold all words as they were"
                            + " typed: none is taken for another, and meaning does not count. Persons are masked before"
                            + " anything is kept, and the answer says what was.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = {
                                                @ExampleObject(name = "words", value = """
                                                        {"name": "Vorige huurders", "query": "vorige huurder -terugvordering"}
                                                        """),
                                                @ExampleObject(name = "filters", value = """
                                                        {"query": "bedrag:>200", "filters": {"kind": ["grants"]}, "from": "2024-01-01"}
                                                        """)
                                            })),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Saved; Location is its address.",
                            useReturnTypeSchema = true))
    @PostMapping(
            path = "/v1/saved-searches",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SavedSearchView> save(@RequestBody SavedSearchBody body) {
        SavedSearchView saved = finder.save(body);
        return ResponseEntity.created(URI.create("/v1/saved-searches/" + saved.id()))
                .body(saved);
    }

    @Operation(
            operationId = "findSavedSearch",
            summary = "One saved search",
            description = "With how many new cases it has.")
    @GetMapping(path = "/v1/saved-searches/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SavedSearchView find(@Parameter(description = ID) @PathVariable String id) {
        return finder.find(id);
    }

    @Operation(
            operationId = "removeSavedSearch",
            summary = "Forget a saved search",
            description = "With its new cases; the records stay.")
    @DeleteMapping(path = "/v1/saved-searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Parameter(description = ID) @PathVariable String id) {
        finder.remove(id);
    }

    @Operation(
            operationId = "listNewCases",
            summary = "New cases of a saved search",
            description =
                    "Records that came to match since the last look, the newest first. A corrected record that matched"
                            + " before is none; one that no longer matches, or waits in quarantine, is none any more."
                            + " Reading marks nothing as seen: a look does.")
    @GetMapping(path = "/v1/saved-searches/{id}/new-cases", produces = MediaType.APPLICATION_JSON_VALUE)
    NewCasesView newCases(
            @Parameter(description = ID) @PathVariable String id,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.newCases(id, cursor, limit);
    }

    @Operation(
            operationId = "look",
            summary = "Say that new cases were seen",
            description = "Those up to the change that a list of new cases gave as upTo; what came in later stays new.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = {@ExampleObject(name = "seen", value = """
                                                    {"upTo": 120}
                                                    """)})))
    @PostMapping(
            path = "/v1/saved-searches/{id}/looks",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SavedSearchView look(@Parameter(description = ID) @PathVariable String id, @RequestBody LookBody body) {
        return finder.look(id, body);
    }
}
