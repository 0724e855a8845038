package nl.weeffout.indexer.search;

import java.util.List;

/**
 * Something that brings a record among the hits.
 *
 * @param words as they were typed
 * @param where they stand, or how else they are met
 */
public record Reason(String words, Place where) {
    private static final String BETWEEN = "\n";

    /** Where words are met. */
    public enum Place {
        NARRATIVE("omschrijving"),
        MEASURE("maatwerk"),
        HEADINGS("trefwoorden"),
        /** In parts of the text that stand apart. */
        APART("los van elkaar"),
        CONCEPT("begrip"),
        BEGINNING("begin van een woord"),
        /** By its sentence vector. */
        MEANING("betekenis");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** In Dutch. */
        public String label() {
            return label;
        }
    }

    /** What names a part of a question to an index. */
    String name() {
        return where.name() + BETWEEN + words;
    }

    /** Takes {@link #name} back. */
    static Reason of(String name) {
        List<String> parts = List.of(name.split(BETWEEN, 2));
        return new Reason(parts.getLast(), Place.valueOf(parts.getFirst()));
    }
}
