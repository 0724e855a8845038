package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.weeffout.api.service.CursorParameter;
import nl.weeffout.api.service.LimitParameter;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.pattern.RunProvenance;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patterns and runs over HTTP. */
@RestController
@Tag(name = "patterns")
final class PatternController {
    private final PatternFinder finder;
    private final ServerParts parts;

    PatternController(PatternFinder finder, ServerParts parts) {
        this.finder = finder;
        this.parts = parts;
    }

    @Operation(
            operationId = "listPatterns",
            summary = "The patterns of the newest run",
            description = "Those that fit all that is asked for; none where nothing was mined yet.")
    @GetMapping(path = "/v1/patterns", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<PatternView> list(
            @Parameter(
                            description = "exceptions or grants; both where left out",
                            schema = @Schema(allowableValues = {"exceptions", "grants"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "name of a municipality that members come from")
                    @RequestParam(required = false)
                    @Nullable String municipality,
            @Parameter(description = "key of a regeling that members name, such as huurtoeslag")
                    @RequestParam(required = false)
                    @Nullable String regeling,
            @Parameter(description = "id of a weeffout") @RequestParam(required = false) @Nullable String weeffout,
            @Parameter(description = "patterns with members on or after this day")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @Parameter(description = "patterns with members on or before this day")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @Parameter(
                            description = "members at least",
                            schema = @Schema(type = "integer", format = "int32", minimum = "0", defaultValue = "0"))
                    @RequestParam(defaultValue = "0")
                    int minimumSize,
            @Parameter(
                            description = "sure, or suggestion; both where left out",
                            schema = @Schema(allowableValues = {"sure", "suggestion"}))
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(
                            description =
                                    "attention, how sure they are times how much they weigh, exceptions before grants; or size, or newest",
                            schema =
                                    @Schema(
                                            allowableValues = {"attention", "size", "newest"},
                                            defaultValue = "attention"))
                    @RequestParam(defaultValue = "attention")
                    String sort,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.list(
                new PatternFilter(kind, municipality, regeling, weeffout, from, to, minimumSize, status, sort),
                cursor,
                limit);
    }

    @Operation(
            operationId = "findPattern",
            summary = "One pattern",
            description =
                    "A pattern of the newest run, without its records: what its members say of grounds of refusal and "
                            + "rules, the patterns that may share its weeffout, and like cases that were settled within the rules.")
    // Without the exception a GET of the match would be taken for a pattern of that name.
    @GetMapping(path = "/v1/patterns/{id:(?!match$).+}", produces = MediaType.APPLICATION_JSON_VALUE)
    PatternDetail find(@Parameter(description = "the pattern's id in the newest run") @PathVariable String id) {
        return finder.find(id);
    }

    @Operation(
            operationId = "matchPatterns",
            summary = "Place a new case",
            description =
                    "The patterns of the newest run that a case may belong to, how likely and why; none where it is unlike"
                            + " all. The text is redacted first and kept nowhere; a POST, so that it stands in no address"
                            + " and no log.")
    @PostMapping(
            path = "/v1/patterns/match",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    MatchView match(@RequestBody MatchBody body) {
        return finder.match(body);
    }

    @Operation(
            operationId = "listPatternCases",
            summary = "The records of a pattern",
            description =
                    "Each with why it stands there, the most typical first, then by id. Records that came into quarantine since the run are left out.")
    @GetMapping(path = "/v1/patterns/{id}/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<MemberView> cases(
            @Parameter(description = "the pattern's id in the newest run") @PathVariable String id,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
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

    @Operation(
            operationId = "listRunChanges",
            summary = "What changed in a run",
            description = "What became of the patterns of the run before, and why: new, grown, shrunk, split, merged, "
                    + "gone-quiet or vanished. Nothing in a first run.")
    @GetMapping(path = "/v1/runs/{id}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<ChangeView> changes(
            @Parameter(description = "the run's id") @PathVariable String id,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.changes(id, cursor, limit);
    }
}
