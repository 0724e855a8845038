package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.weeffout.api.service.CursorParameter;
import nl.weeffout.api.service.LimitParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weeffouten over HTTP. */
@RestController
@Tag(name = "weeffouten")
final class WeeffoutController {
    private final Weeffouten weeffouten;

    WeeffoutController(Weeffouten weeffouten) {
        this.weeffouten = weeffouten;
    }

    @Operation(
            operationId = "listWeeffouten",
            summary = "The weeffouten that the newest run suspects",
            description =
                    "Grounds of refusal with the rules they come from, those of most patterns first; none where nothing "
                            + "was mined yet. Questions to people, not findings.")
    @GetMapping(path = "/v1/weeffouten", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<WeeffoutView> list(
            @CursorParameter @RequestParam(required = false) @Nullable String cursor,
            @LimitParameter @RequestParam(defaultValue = LimitParameter.DEFAULT) int limit) {
        return weeffouten.list(cursor, limit);
    }

    @Operation(
            operationId = "findWeeffout",
            summary = "One weeffout",
            description =
                    "The patterns that share it, what their members say of it, and single records that it also hit. "
                            + "Sentences are redacted as their records are; records in quarantine are left out.")
    @GetMapping(path = "/v1/weeffouten/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    WeeffoutDetail find(
            @Parameter(description = "the weeffout's id, such as al-betaald.bijzondere-bijstand") @PathVariable
                    String id) {
        return weeffouten.find(id);
    }
}
