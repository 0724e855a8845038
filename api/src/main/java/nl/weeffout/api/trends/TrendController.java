package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.weeffout.analytics.chart.TrendChart;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.service.AcceptedType;
import nl.weeffout.api.service.CursorParameter;
import nl.weeffout.api.service.LimitParameter;
import nl.weeffout.api.service.UnknownItemException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signals and trends over HTTP. */
@RestController
@Tag(name = "trends")
final class TrendController {
    private static final List<MediaType> FORMS = Stream.concat(
                    Stream.of(MediaType.APPLICATION_JSON),
                    Arrays.stream(ChartForm.values()).map(ChartForm::type))
            .toList();

    private final TrendFinder finder;

    TrendController(TrendFinder finder) {
        this.finder = finder;
    }

    @Operation(
            operationId = "listSignals",
            summary = "What stands out in the newest run",
            description =
                    "The most worth a werktafel's time first; none where nothing was mined yet. Of a hundred trends "
                            + "in which nothing happens, five to nine tell of a change all the same.")
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
                    "Patterns, weeffouten, categories and regelingen by month, held against the inhabitants of the "
                            + "municipalities where they occur, in ten thousands, if these were handed in, else against "
                            + "all records of the same kind there; those of most records first.")
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
            operationId = "listAssociations",
            summary = "Which values go together in the records of the newest run",
            description =
                    "Regelingen, organisations, kinds of households, grounds of refusal, life domains and categories that "
                            + "stand together more often than by themselves; those that chance explains least first.")
    @GetMapping(path = "/v1/associations", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<AssociationView> associations(
            @Parameter(
                            description = "exceptions or grants; both where left out",
                            schema = @Schema(allowableValues = {"exceptions", "grants"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "only those with a value of this, such as regeling or grond")
                    @RequestParam(required = false)
                    @Nullable String dimension,
            @Parameter(description = "only those with this value, by its key, such as huurtoeslag")
                    @RequestParam(required = false)
                    @Nullable String value,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.associations(kind, dimension, value, cursor, limit);
    }

    @Operation(
            operationId = "listConflicts",
            summary = "Which regelingen point away to each other in the newest run",
            description =
                    "The edges of a graph of regelingen with the records behind each; those of most records first.")
    @GetMapping(path = "/v1/conflicts", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<ConflictView> conflicts(
            @Parameter(
                            description = "exceptions or grants; both where left out",
                            schema = @Schema(allowableValues = {"exceptions", "grants"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "only those of this regeling, by its key, such as wmo")
                    @RequestParam(required = false)
                    @Nullable String regeling,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.conflicts(kind, regeling, cursor, limit);
    }

    @Operation(
            operationId = "findPatternTrend",
            summary = "How a pattern went over the months",
            description =
                    "Held against all records of the same kind in the municipalities of its members. As Accept asks:"
                            + " numbers (application/json, for whoever does not mind), a chart with its text alternative"
                            + " (image/svg+xml), the same chart (image/png), or the table behind it for Excel in Dutch (text/csv).",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The trend.",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = TrendView.class)),
                                @Content(mediaType = ChartForm.SVG_TYPE, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = ChartForm.CSV_TYPE, schema = @Schema(type = "string"))
                            }))
    @GetMapping(
            path = "/v1/patterns/{id}/trend",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                ChartForm.SVG_TYPE,
                MediaType.IMAGE_PNG_VALUE,
                ChartForm.CSV_TYPE
            })
    ResponseEntity<?> ofPattern(
            @Parameter(description = "the pattern's id in the newest run") @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        TrendLine trend = finder.ofPattern(id)
                .orElseThrow(() -> new UnknownItemException("no trend of a pattern with this id in the newest run"));
        MediaType wanted = AcceptedType.of(accept, FORMS);
        for (ChartForm form : ChartForm.values()) {
            if (form.type().equals(wanted)) {
                return form.answer(TrendChart.of(trend), "verloop");
            }
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(TrendView.of(trend));
    }

    @Operation(
            operationId = "listCriteria",
            summary = "How far the limits of criteria were missed",
            description =
                    "Of the records of the newest run that tell by how much they missed a limit: the distances, and "
                            + "how many of them a limit that moved would have helped; those of most records first.")
    @GetMapping(path = "/v1/criteria", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<CriterionView> criteria(
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.criteria(cursor, limit);
    }

    @Operation(
            operationId = "listUseFunnels",
            summary = "How much the micro-budget is used",
            description =
                    "Grants of municipalities and of teams in the newest run, beside what their caseload or inhabitants "
                            + "would have, with the limits within which chance keeps alike ones: the points of funnel plots.")
    @GetMapping(path = "/v1/use-funnels", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<UseFunnelView> useFunnels(
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.useFunnels(cursor, limit);
    }

    @Operation(
            operationId = "findPatternEffect",
            summary = "What became of a pattern after a measure",
            description =
                    "Its rate before and since, beside all records of the same municipalities and beside the other "
                            + "patterns; which records the measure does not cover; which neighbouring patterns rose. A "
                            + "month with days of both sides is not counted.")
    @GetMapping(path = "/v1/patterns/{id}/effect", produces = MediaType.APPLICATION_JSON_VALUE)
    EffectView effect(
            @Parameter(description = "the pattern's id in the newest run") @PathVariable String id,
            @Parameter(description = "first day of the measure")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate start,
            @Parameter(description = "first day of the records that it covers; any where left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate scopeFrom,
            @Parameter(description = "last day of the records that it covers; any where left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate scopeTo,
            @Parameter(
                            description = "whole months from the start on that are not counted",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "0",
                                            maximum = "60",
                                            defaultValue = "0"))
                    @RequestParam(defaultValue = "0")
                    int transition) {
        return finder.effect(id, start, scopeFrom, scopeTo, transition);
    }
}
