package nl.weeffout.api.ui;

import java.util.Objects;
import java.util.stream.Stream;
import nl.weeffout.api.patterns.PatternFilter;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen above the list of patterns. What is null or empty was not.
 *
 * @param kind key of a kind of records
 * @param municipality name
 * @param regeling key
 * @param weeffout id
 * @param status sure or suggestion
 * @param sort attention, size or newest
 */
public record PatternForm(
        @Nullable String kind,
        @Nullable String municipality,
        @Nullable String regeling,
        @Nullable String weeffout,
        @Nullable String status,
        @Nullable String sort) {
    public PatternForm {
        kind = Objects.requireNonNullElse(kind, "");
        municipality = Objects.requireNonNullElse(municipality, "");
        regeling = Objects.requireNonNullElse(regeling, "");
        weeffout = Objects.requireNonNullElse(weeffout, "");
        status = Objects.requireNonNullElse(status, "");
        sort = Objects.requireNonNullElse(sort, "");
    }

    PatternFilter filter() {
        return new PatternFilter(kind, municipality, regeling, weeffout, null, null, 0, status, sort);
    }

    /** Whether anything beside the kind was chosen. */
    public boolean narrows() {
        return Stream.of(municipality, regeling, weeffout, status).anyMatch(value -> value != null && !value.isEmpty());
    }
}
