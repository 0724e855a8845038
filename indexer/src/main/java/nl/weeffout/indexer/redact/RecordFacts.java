package nl.weeffout.indexer.redact;

import java.util.Collection;
import java.util.List;

/**
 * What is known of a record beside its texts.
 *
 * @param notPersons its municipality, district, team and organisations as typed: their words are no names unless a form
 *     of address stands before them
 * @param rules of its municipality
 * @param year of the record: a date long before it is a date of birth
 */
public record RecordFacts(Collection<RawText> notPersons, LocalRules rules, int year) {
    public RecordFacts {
        notPersons = List.copyOf(notPersons);
    }

    /** Nothing but the year. */
    public static RecordFacts ofYear(int year) {
        return new RecordFacts(List.of(), LocalRules.NONE, year);
    }
}
