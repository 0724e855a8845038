package nl.weeffout.api.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen above the list of signals or of trends. What is null or empty was not.
 *
 * @param kind key of a kind of records
 * @param type key of a kind of signals
 * @param by what trends are of
 */
public record SignalForm(
        @Nullable String kind,
        @Nullable String type,
        @Nullable String by) {
    public SignalForm {
        kind = Objects.requireNonNullElse(kind, "");
        type = Objects.requireNonNullElse(type, "");
        by = Objects.requireNonNullElse(by, "");
    }

    static @Nullable String chosen(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
