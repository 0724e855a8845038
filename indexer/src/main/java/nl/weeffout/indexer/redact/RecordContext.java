package nl.weeffout.indexer.redact;

import java.util.Set;

/**
 * What a record's own fields say about the words in its texts.
 *
 * @param notPersons words, in lower case, of the record's municipality, district, team and organisations: no names
 *     unless a title stands before them
 * @param year of the record: a date long before it is a date of birth
 */
record RecordContext(Set<String> notPersons, int year) {
    RecordContext {
        notPersons = Set.copyOf(notPersons);
    }

    /** How many; they are words as they were typed. */
    @Override
    public String toString() {
        return "RecordContext of " + notPersons.size() + " words in " + year;
    }
}
