package nl.weeffout.domain;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in the year of a record. Municipalities merge and codes lapse, so the province belongs to (code, year).
 *
 * @param name as the reference table spells it, or as it was typed where the code is unknown
 * @param code {@code GM} and four digits (CBS)
 * @param province full name, or null where the reference table does not know the code in that year
 */
public record Municipality(
        String name, String code, @Nullable String province) {
    public Municipality {
        if (!code.matches("GM\\d{4}")) {
            throw new IllegalArgumentException("gemeentecode '" + code + "' is not GM and four digits");
        }
    }

    /** The province, where it is known. */
    public Optional<String> knownProvince() {
        return Optional.ofNullable(province);
    }

    /** With its name changed where that was typed: the reference table's own names are no texts of people. */
    Municipality mapTyped(BiFunction<String, RedactedText, RedactedText> change) {
        return province != null
                ? this
                : new Municipality(
                        change.apply("gemeente", RedactedText.ofRedacted(name)).value(), code, null);
    }
}
