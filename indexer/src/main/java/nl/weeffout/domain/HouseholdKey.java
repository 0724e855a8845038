package nl.weeffout.domain;

import java.util.regex.Pattern;

/**
 * Stands for the number under which a municipality knows a household: records of one household share it, and without the
 * installation's secret nobody can tell which household it is.
 *
 * @param value 32 hexadecimal digits in lower case
 */
public record HouseholdKey(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public HouseholdKey {
        if (!FORM.matcher(value).matches()) {
            // The value stays out of the message: it may be the number itself.
            throw new IllegalArgumentException(
                    "household key of " + value.length() + " characters is not 32 hexadecimal digits");
        }
    }

    /** Nothing of the key, which is for counting and not for logs. */
    @Override
    public String toString() {
        return "HouseholdKey";
    }
}
