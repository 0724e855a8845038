package nl.weeffout.api.quarantine;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quarantine over HTTP. A decision is a POST of JSON, which no page of another site can send. */
@RestController
@Tag(name = "quarantine")
final class QuarantineController {
    private static final String ID = "the record's id, its slashes written as %2F";

    private final QuarantineFinder finder;

    QuarantineController(QuarantineFinder finder) {
        this.finder = finder;
    }

    @Operation(
            operationId = "listQuarantine",
            summary = "What waits for a reviewer",
            description = "By id, without texts. Records in quarantine are in no other answer until they are judged.")
    @GetMapping(path = "/v1/quarantine", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<QuarantineView> list(
            @Parameter(
                            description =
                                    "waiting: in quarantine; flagged: findable, with something to look at; all: both,"
                                            + " and what was judged",
                            schema =
                                    @Schema(
                                            allowableValues = {"waiting", "flagged", "all"},
                                            defaultValue = "waiting"))
                    @RequestParam(required = false)
                    @Nullable String state,
            @Parameter(description = "CBS code of a municipality, such as GM0344; all where left out")
                    @RequestParam(required = false)
                    @Nullable String municipalityCode,
            @Parameter(
                            description = "why they came into quarantine; all where left out",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "other-script",
                                                "broken-encoding",
                                                "mostly-masked",
                                                "unsure"
                                            }))
                    @RequestParam(required = false)
                    @Nullable String reason,
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return finder.list(state, municipalityCode, reason, cursor, limit);
    }

    @Operation(
            operationId = "findQuarantined",
            summary = "One record that waits",
            description = "Its redacted texts in pieces, with the reason of each that is in question.")
    @GetMapping(path = "/v1/quarantine/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    QuarantineView.Whole find(@Parameter(description = ID) @PathVariable String id) {
        return finder.find(id);
    }

    @Operation(
            operationId = "decide",
            summary = "Judge a record",
            description =
                    "Releases it as it is or with words masked, or takes that back. On return it is kept, and search"
                            + " follows.")
    @PostMapping(
            path = "/v1/quarantine/{id}/decisions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    QuarantineView.Whole decide(@Parameter(description = ID) @PathVariable String id, @RequestBody DecisionBody body) {
        return finder.decide(id, body);
    }
}
