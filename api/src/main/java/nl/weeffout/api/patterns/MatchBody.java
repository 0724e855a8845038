package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import nl.weeffout.analytics.placing.TypedCase;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody typed it. It is redacted before anything looks at it; nothing of it is kept, logged or repeated but
 * single words that the redaction left.
 *
 * @param text what is the matter, up to 10,000 characters
 * @param kind exceptions or grants; both where left out
 * @param regelingen schemes and laws it is about, 20 at most
 * @param organisaties organisations it is about, 20 at most
 */
public record MatchBody(
        @Schema(
                description = "what is the matter; redacted before anything looks at it",
                maxLength = 10_000,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String text,

        @Schema(
                description = "exceptions or grants; both where left out",
                allowableValues = {"exceptions", "grants"})
        @Nullable String kind,

        @Schema(description = "schemes and laws it is about, 20 at most") @Nullable List<String> regelingen,

        @Schema(description = "organisations it is about, 20 at most") @Nullable List<String> organisaties) {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_FIELD = 200;
    private static final int MOST_FIELDS = 20;

    TypedCase toTyped() {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException("text", "missing or empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInputException("text", "longer than " + LONGEST_TEXT + " characters");
        }
        return new TypedCase(text, known(kind), fields("regelingen", regelingen), fields("organisaties", organisaties));
    }

    private static @Nullable RecordKind known(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        for (RecordKind known : RecordKind.values()) {
            if (known.key().equals(key)) {
                return known;
            }
        }
        throw new InvalidInputException("kind", "known are exceptions and grants");
    }

    private static List<String> fields(String name, @Nullable List<String> values) {
        if (values == null) {
            return List.of();
        }
        // JSON may say null where the type does not.
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException(name, "holds null");
        }
        if (values.size() > MOST_FIELDS) {
            throw new InvalidInputException(name, "more than " + MOST_FIELDS);
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST_FIELD)) {
            throw new InvalidInputException(name, "holds one longer than " + LONGEST_FIELD + " characters");
        }
        return values;
    }

    /** It may hold persons. */
    @Override
    public String toString() {
        return "MatchBody";
    }
}
