package nl.weeffout.api.saved;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody has seen the new cases of a saved search.
 *
 * @param upTo the change up to which they were seen
 */
public record LookBody(
        @Schema(
                description = "the upTo of the new cases that were seen; what came in later stays new",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "120")
        @Nullable Long upTo) {}
