package nl.weeffout.domain;

/**
 * Text from which persons have been masked; the only form in which typed text is stored, indexed, logged or exported.
 *
 * <p>There is no constructor that takes any text: {@link #ofRedacted} is for the redactor, which has just masked it, and
 * for the adapters that read back what was stored as redacted. An architecture test holds that list of callers.
 */
public final class RedactedText implements CharSequence {
    /** No text. */
    public static final RedactedText EMPTY = new RedactedText("");

    private final String value;

    private RedactedText(String value) {
        this.value = value;
    }

    /** Declares that a text has been redacted. Only the redactor and what reads the store may say so. */
    public static RedactedText ofRedacted(String text) {
        return text.isEmpty() ? EMPTY : new RedactedText(text);
    }

    /** The text, with placeholders such as {@code [NAAM]} where persons stood. */
    public String value() {
        return value;
    }

    @Override
    public int length() {
        return value.length();
    }

    @Override
    public char charAt(int index) {
        return value.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return value.subSequence(start, end);
    }

    /** A part of it, which holds no person either; offsets in chars, as {@link String#substring(int, int)} takes them. */
    public RedactedText part(int start, int end) {
        return ofRedacted(value.substring(start, end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RedactedText that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The text itself: what is redacted may be shown. */
    @Override
    public String toString() {
        return value;
    }
}
