package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records over HTTP. Search is a POST, so that the words stand in no address and no access log. */
@RestController
@Tag(name = "cases")
final class CaseController {
    private static final String ID = "the record's id, its slashes written as %2F";

    private final CaseFinder finder;
    private final Suggester suggester;

    CaseController(CaseFinder finder, Suggester suggester) {
        this.finder = finder;
        this.suggester = suggester;
    }

    @Operation(
            operationId = "searchCases",
            summary = "Search in redacted records",
            description =
                    "Records that hold all words and pass all filters, or most words where none holds all; behind them"
                            + " records that hold some of the words, or mean the like in others. The best first, with complete"
                            + " counts. A POST, so that what is searched for stands in no address and no log.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = {
                                                @ExampleObject(name = "words", value = """
                                                        {"query": "vorige huurder ingeschreven", "limit": 5}
                                                        """),
                                                @ExampleObject(name = "fields", value = """
                                                        {"query": "\\"vorige huurder\\" -terugvordering gemeente:Utrecht datum:2024-01..2024-06 bedrag:>100", "why": true}
                                                        """),
                                                @ExampleObject(name = "filters", value = """
                                                        {"filters": {"kind": ["grants"]}, "from": "2024-01-01", "minimumEuros": 100, "facets": ["categorie"]}
                                                        """)
                                            })))
    @PostMapping(
            path = "/v1/cases/search",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SearchView search(@RequestBody SearchBody body) {
        return finder.search(body);
    }

    @Operation(
            operationId = "exportCases",
            summary = "Every record that a search finds by its words",
            description =
                    "As a table that Excel in Dutch opens (text/csv) or with a record a line (application/x-ndjson), as Accept"
                            + " asks; in the order of the search, without those that only mean the like. All are of the"
                            + " moment at which it began, each as it is when its turn comes; one that went into quarantine"
                            + " meanwhile is left out. What breaks off halfway ends without its last chunk. At most 250,000"
                            + " records.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = {@ExampleObject(name = "words", value = """
                                                        {"query": "vorige huurder gemeente:Utrecht", "from": "2024-01-01"}
                                                        """)})),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The records.",
                            content = {
                                @Content(mediaType = CaseExport.CSV, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = CaseExport.JSONL,
                                        schema = @Schema(implementation = CaseView.class))
                            }))
    @PostMapping(
            path = "/v1/cases/export",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {CaseExport.CSV, CaseExport.JSONL})
    void export(
            @RequestBody ExportBody body,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        finder.export(body).send(CaseExport.Format.accepted(accept), response);
    }

    @Operation(
            operationId = "findCase",
            summary = "One record",
            description = "The newest version of a record. A record that waits in quarantine is not there.")
    // Without the exceptions a GET of a search would be taken for a record of that name.
    @GetMapping(path = "/v1/cases/{id:(?!search$|similar$|export$).+}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseView find(@Parameter(description = ID) @PathVariable String id) {
        return finder.find(id);
    }

    @Operation(
            operationId = "findSimilarCases",
            summary = "Records like a record",
            description = "By words and meaning together, the likest first, each with what both share; those that were"
                    + " decided differently stand apart.")
    @GetMapping(path = "/v1/cases/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    SimilarView similarTo(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(
                            description = "most records in the answer",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "10"))
                    @RequestParam(defaultValue = "10")
                    int limit) {
        return finder.similarTo(id, limit);
    }

    @Operation(
            operationId = "findCasesLike",
            summary = "Records like a text or a pattern",
            description =
                    "As records like a record. A text is redacted first and kept nowhere; a POST, so that it stands in"
                            + " no address and no log.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = {
                                                @ExampleObject(name = "text", value = """
                                                        {"text": "Vorige huurder staat nog ingeschreven, huurtoeslag gestopt."}
                                                        """),
                                                @ExampleObject(name = "pattern", value = """
                                                        {"pattern": "e-1", "filters": {"municipality": ["Utrecht"]}, "limit": 5}
                                                        """)
                                            })))
    @PostMapping(
            path = "/v1/cases/similar",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SimilarView similar(@RequestBody SimilarBody body) {
        return finder.similar(body);
    }

    @Operation(
            operationId = "suggest",
            summary = "How what is being typed may go on",
            description = "Words of the records and values of their fields that begin with the last word, the commonest"
                    + " first. A POST, so that what is typed stands in no address and no log.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = {@ExampleObject(name = "word", value = """
                                                        {"typed": "vorige huurt"}
                                                        """)})))
    @PostMapping(
            path = "/v1/suggestions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SuggestionsView suggest(@RequestBody SuggestionsBody body) {
        return suggester.suggest(body);
    }
}
