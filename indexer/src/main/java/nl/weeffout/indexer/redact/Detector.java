package nl.weeffout.indexer.redact;

import java.util.List;

/** One layer of the redactor: it knows one way in which a text gives somebody away. */
interface Detector {
    /**
     * Finds personal spans, in any order, possibly overlapping. Placeholders of an earlier redaction hold none. The cost
     * is linear in the length of the text, whatever stands in it.
     */
    List<PersonalSpan> find(ReadText read, RecordContext context);

    /** Whether it finds nothing in a text without a digit, as it then need not look. */
    default boolean needsDigit() {
        return false;
    }

    /** The same for a text that only this detector looks at. */
    default List<PersonalSpan> find(String text, RecordContext context) {
        return find(ReadText.of(text), context);
    }
}
