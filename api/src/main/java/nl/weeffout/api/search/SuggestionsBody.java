package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is being typed.
 *
 * @param typed up to the place of the cursor
 */
public record SuggestionsBody(
        @Schema(description = "what was typed so far; its last word is completed", maxLength = 1_000, example = "huurt")
        @Nullable String typed) {
    /** It may name a person. */
    @Override
    public String toString() {
        return "SuggestionsBody";
    }
}
