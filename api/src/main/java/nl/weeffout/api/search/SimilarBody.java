package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import nl.weeffout.api.service.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What records are to be like: either a text or a pattern. A text is redacted before anything looks at it; nothing of it is
 * kept or logged.
 *
 * @param text what is the matter, up to 10,000 characters
 * @param pattern id of a pattern of the newest run
 * @param filters accepted values for each facet's key
 * @param limit 1 to 100 records; 10 where left out
 */
public record SimilarBody(
        @Schema(
                description = "what is the matter; redacted before anything looks at it",
                maxLength = 10_000,
                example = "Vorige huurder staat nog ingeschreven, huurtoeslag gestopt.")
        @Nullable String text,

        @Schema(description = "id of a pattern of the newest run, in place of a text") @Nullable String pattern,

        @Schema(description = "accepted values for each facet, any of them; facets are combined by and") @Nullable Map<String, List<String>> filters,

        @Schema(description = "1 to 100 records; 10 where left out") @Nullable Integer limit) {
    private static final int LONGEST_TEXT = 10_000;

    /** @throws InvalidInputException where it is not either of both, or too long */
    void requireOne() {
        boolean hasText = text != null && !text.isBlank();
        boolean hasPattern = pattern != null && !pattern.isBlank();
        if (hasText == hasPattern) {
            throw new InvalidInputException("text", "give either a text or a pattern");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new InvalidInputException("text", "longer than " + LONGEST_TEXT + " characters");
        }
    }

    /** It may hold persons. */
    @Override
    public String toString() {
        return "SimilarBody";
    }
}
