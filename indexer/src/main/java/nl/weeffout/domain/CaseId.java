package nl.weeffout.domain;

import java.util.regex.Pattern;

/**
 * The number under which a municipality keeps a record, unique over the whole store.
 *
 * @param value 1 to 64 letters, digits and {@code . _ / -}, beginning with a letter or digit
 */
public record CaseId(String value) implements Comparable<CaseId> {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._/-]{0,63}");

    public CaseId {
        if (!isValid(value)) {
            // The value stays out of the message: a wrong column may have put a name here.
            throw new IllegalArgumentException(
                    "id of " + value.length() + " characters not allowed: 1 to 64 letters, digits, '.', '_', '/', '-'");
        }
    }

    /** Whether this can be an id. */
    public static boolean isValid(String value) {
        return ALLOWED.matcher(value).matches() && !value.contains("..");
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
