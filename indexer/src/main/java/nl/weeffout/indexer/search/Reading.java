package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.domain.search.IndexQuery;

/**
 * What was typed, as an index is asked it.
 *
 * @param conditions values, days and amounts that must hold
 * @param unwanted what must not be so
 * @param wanted what texts are to hold, in the order it was typed
 * @param said all of that in its words, with those that carry no content: 'not' and 'without' do have a meaning
 */
record Reading(List<IndexQuery> conditions, List<IndexQuery> unwanted, List<Wanted> wanted, String said) {
    Reading {
        conditions = List.copyOf(conditions);
        unwanted = List.copyOf(unwanted);
        wanted = List.copyOf(wanted);
    }

    /**
     * Something that texts are to hold.
     *
     * @param known whether any record holds it, or one of the words that it was taken for
     * @param instead words of the index that it was taken for, the likest first, where it stands in none itself
     */
    record Wanted(String typed, IndexQuery query, boolean known, List<String> instead) {
        Wanted {
            instead = List.copyOf(instead);
        }
    }

    /** Records with all that is wanted. */
    IndexQuery all() {
        return among(
                wanted.isEmpty()
                        ? new IndexQuery.Everything()
                        : new IndexQuery.All(wanted.stream().map(Wanted::query).toList()));
    }

    /** Records with most of what is wanted: half of it at least. */
    IndexQuery most() {
        return among(new IndexQuery.Some(wanted.stream().map(Wanted::query).toList(), (wanted.size() + 1) / 2));
    }

    /** Records with anything that is wanted, or that mean the like. */
    IndexQuery any(Optional<IndexQuery> near) {
        return among(new IndexQuery.Some(
                Stream.concat(near.stream(), wanted.stream().map(Wanted::query)).toList(), 1));
    }

    /** Those of some records that hold to the conditions. */
    IndexQuery among(IndexQuery query) {
        List<IndexQuery> all = new ArrayList<>();
        all.add(query);
        conditions.forEach(condition -> all.add(new IndexQuery.Filter(condition)));
        IndexQuery kept = all.size() == 1 ? query : new IndexQuery.All(all);
        return unwanted.isEmpty() ? kept : new IndexQuery.Without(kept, new IndexQuery.Some(unwanted, 1));
    }

    /** Whether any record holds anything that is wanted. */
    boolean isKnown() {
        return wanted.stream().anyMatch(Wanted::known);
    }

    /** What is asked, with words of the index for those that it does not know; empty where nothing was replaced. */
    Optional<String> corrected() {
        return wanted.stream().allMatch(each -> each.instead().isEmpty())
                ? Optional.empty()
                : Optional.of(wanted.stream()
                        .map(each -> Stream.concat(each.instead().stream(), Stream.of(each.typed()))
                                .findFirst()
                                .orElseThrow())
                        .collect(Collectors.joining(" ")));
    }
}
