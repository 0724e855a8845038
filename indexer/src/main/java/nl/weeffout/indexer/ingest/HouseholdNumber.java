package nl.weeffout.indexer.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.RawText;

/** The number under which a municipality knows a household, as typed; it is never kept. */
record HouseholdNumber(RawText typed) {
    /** Shorter ones are found in amounts and years too. */
    private static final int SHORTEST_MASKED = 5;

    boolean isBlank() {
        return typed.isBlank();
    }

    /** Numbers are the same where only spaces, points, capitals and the width of digits differ. */
    String normalised() {
        return Normalizer.normalize(typed.value(), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}.]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A text of the same record without the number, in whatever way it is typed there. */
    RawText maskedIn(RawText text) {
        String number = normalised();
        if (number.length() < SHORTEST_MASKED) {
            return text;
        }
        StringBuilder pattern = new StringBuilder("(?iu)(?<![\\p{L}\\p{N}])");
        number.codePoints()
                .forEach(c ->
                        pattern.append(Pattern.quote(Character.toString(c))).append("[ .]?"));
        // Without the last separator, which belongs to the text.
        pattern.setLength(pattern.length() - "[ .]?".length());
        return new RawText(Pattern.compile(pattern.append("(?![\\p{L}\\p{N}])").toString())
                .matcher(text.value())
                .replaceAll(Placeholder.ZAAKNUMMER.text()));
    }

    /** Nothing of the number. */
    @Override
    public String toString() {
        return "HouseholdNumber";
    }
}
