package nl.weeffout.analytics.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;

/** Counts records; the same answers whoever counts. */
public interface CaseCounts {
    /**
     * How many records there are of each combination of values. A record with two regelingen counts for both, one without
     * any for none.
     *
     * @param by one to three dimensions
     * @return by values in the order of the dimensions, in the order of the values; none that is 0
     */
    SortedMap<List<String>, Long> counts(RecordKind kind, List<Dimension> by);

    /**
     * How many records of each combination of values have each amount, in euros; those without an amount do not count.
     *
     * @param by one to three dimensions
     * @return by values as {@link #counts} gives them, then by amount
     */
    SortedMap<List<String>, SortedMap<Double, Long>> amounts(RecordKind kind, List<Dimension> by);

    /**
     * Records that have all of these values, by id.
     *
     * @param most the first so many
     */
    default List<CaseId> cases(RecordKind kind, Map<Dimension, String> where, int most) {
        return cases(kind, Item.of(where), most);
    }

    /** The same, where several may be values of one dimension. */
    List<CaseId> cases(RecordKind kind, Set<Item> items, int most);

    /**
     * Values that stand together in records.
     *
     * @param over the dimensions whose values are looked at
     * @param least records that hold a set, at least 1
     * @param most values of a set, at least 1
     * @return every set of one to the most values that is held by so many records, in the order of {@link ItemSet}
     */
    List<ItemSet> frequentSets(RecordKind kind, Set<Dimension> over, long least, int most);

    /**
     * The days of records that have all of these values, by id.
     *
     * @param most the first so many
     */
    SortedMap<CaseId, LocalDate> dates(RecordKind kind, Map<Dimension, String> where, int most);

    /**
     * How many records of each combination of values cost something, and less than an amount. Counted as by {@link #counts}.
     *
     * @param euros above 0
     * @return none that is 0
     */
    SortedMap<List<String>, Long> countsBelow(RecordKind kind, List<Dimension> by, double euros);

    /** How many records there are of a kind. */
    long size(RecordKind kind);
}
