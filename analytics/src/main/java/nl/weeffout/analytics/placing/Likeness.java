package nl.weeffout.analytics.placing;

/**
 * How alike a record is to a pattern's members, where 1 is as alike as they are to each other, 0 not at all.
 *
 * @param words by words, fields and keys
 * @param text by sentence vectors; as by words where there are none
 */
record Likeness(double words, double text) {
    double mean() {
        return (words + text) / 2;
    }
}
