package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.pattern.RunProvenance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patterns and runs over HTTP. */
@RestController
@Tag(name = "patterns")
final class PatternController {
    private static final String CURSOR = "the next of the page before; from the beginning where left out";
    private static final String LIMIT = "most items in the answer";

    private final PatternFinder finder;
    private final ServerParts parts;

    PatternController(PatternFinder finder, ServerParts parts) {
        this.finder = finder;
        this.parts = parts;
    }

    @Operation(
            operationId = "listPatterns",
            summary = "The patterns of the newest run",
            description = "In the order of the run, exceptions before grants; none where nothing was mined yet.")
    @GetMapping(path = "/v1/patterns", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<PatternView> list(
            @Parameter(
                            description = "exceptions or grants; both where left out",
                            schema = @Schema(allowableValues = {"exceptions", "grants"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @Parameter(
                            description = LIMIT,
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @RequestParam(defaultValue = "20")
                    int limit) {
        return finder.list(kind, cursor, limit);
    }

    @Operation(
            operationId = "findPattern",
            summary = "One pattern",
            description = "A pattern of the newest run, without its records.")
    @GetMapping(path = "/v1/patterns/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    PatternView find(@Parameter(description = "the pattern's id in the newest run") @PathVariable String id) {
        return finder.find(id);
    }

    @Operation(
            operationId = "listPatternCases",
            summary = "The records of a pattern",
            description =
                    "Each with why it stands there, the most typical first, then by id. Records that came into quarantine since the run are left out.")
    @GetMapping(path = "/v1/patterns/{id}/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<MemberView> cases(
            @Parameter(description = "the pattern's id in the newest run") @PathVariable String id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @Parameter(
                            description = LIMIT,
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @RequestParam(defaultValue = "20")
                    int limit) {
        return finder.cases(id, cursor, limit);
    }

    @Operation(
            operationId = "listRuns",
            summary = "Every run",
            description = "Where each run comes from, the newest first: input, miner, parameters, version, times.")
    @GetMapping(path = "/v1/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    List<RunProvenance> runs() {
        return parts.runs().get();
    }
}
