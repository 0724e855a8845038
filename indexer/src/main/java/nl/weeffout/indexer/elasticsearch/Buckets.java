package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server counted by value. */
final class Buckets {
    private Buckets() {}

    interface Made<T> {
        T of(String value, long count);
    }

    /** Each value with its count, those that nothing has left out. */
    static <T> List<T> of(@Nullable Aggregate counted, Made<T> made) {
        if (counted == null) {
            throw new IllegalStateException("search index did not count what was asked for");
        }
        if (counted.isFilters()) {
            return counted.filters().buckets().keyed().entrySet().stream()
                    .filter(bucket -> bucket.getValue().docCount() > 0)
                    .map(bucket -> made.of(bucket.getKey(), bucket.getValue().docCount()))
                    .toList();
        }
        return counted.sterms().buckets().array().stream()
                .map(bucket -> made.of(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }
}
