package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.service.CursorParameter;
import nl.weeffout.api.service.LimitParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signals and trends over HTTP. */
@RestController
@Tag(name = "trends")
final class TrendController {
    private final TrendFinder finder;

    TrendController(TrendFinder finder) {
        this.finder = finder;
    }

    @Operation(
            operationId = "listSignals",
            summary = "What stands out in the newest run",
            description =
                    "The most worth a werktafel's time first; none where nothing was mined yet. Of twenty trends in "
                            + "which nothing happens, one gives a signal all the same.")
    @GetMapping(path = "/v1/signals", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<SignalView> signals(
            @Parameter(
                            description = "exceptions or grants; both where left out",
                            schema = @Schema(allowableValues = {"exceptions", "grants"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "such as new, rising, stopped or over-representation; all where left out")
                    @RequestParam(required = false)
                    @Nullable String type,
            @Parameter(description = "id of a pattern of the newest run") @RequestParam(required = false) @Nullable String pattern,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.signals(kind, type, pattern, cursor, limit);
    }

    @Operation(
            operationId = "listTrends",
            summary = "How counts went over the months of the newest run",
            description =
                    "Patterns, weeffouten, categories and regelingen by month, held against all records of the same "
                            + "kind in the municipalities where they occur; those of most records first.")
    @GetMapping(path = "/v1/trends", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<TrendView> trends(
            @Parameter(
                            description = "exceptions or grants; both where left out",
                            schema = @Schema(allowableValues = {"exceptions", "grants"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(
                            description = "what is counted; all where left out",
                            schema = @Schema(allowableValues = {"patroon", "weeffout", "categorie", "regeling"}))
                    @RequestParam(required = false)
                    @Nullable String by,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.trends(kind, by, cursor, limit);
    }

    @Operation(
            operationId = "findPatternTrend",
            summary = "How a pattern went over the months",
            description = "Held against all records of the same kind in the municipalities of its members.")
    @GetMapping(path = "/v1/patterns/{id}/trend", produces = MediaType.APPLICATION_JSON_VALUE)
    TrendView ofPattern(@Parameter(description = "the pattern's id in the newest run") @PathVariable String id) {
        return finder.ofPattern(id);
    }
}
