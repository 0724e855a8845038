package nl.weeffout.indexer.redact;

/**
 * Text as a municipality typed it, with persons in it. It lives in the readers and the redactor only, and never shows its
 * content when it is printed by accident.
 */
public record RawText(String value) {
    public static final RawText EMPTY = new RawText("");

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "RawText of " + value.length() + " characters";
    }
}
