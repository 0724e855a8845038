package nl.weeffout.indexer.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.VectorStore;

/** Vectors of texts in a table beside the records. */
final class VectorTables implements VectorStore {
    private static final int PAGE = 500;

    private final RelationalRecordStore store;

    VectorTables(RelationalRecordStore store) {
        this.store = store;
    }

    @Override
    public Map<String, TextVector> find(String model, Collection<String> hashes) {
        Map<String, TextVector> found = new HashMap<>();
        for (List<String> page : pages(hashes)) {
            store.call(handle -> handle.createQuery("SELECT text_hash, vector FROM text_vector"
                                    + " WHERE model = :model AND text_hash IN (<hashes>)")
                            .bind("model", model)
                            .bindList("hashes", page)
                            .map((row, context) -> Map.entry(row.getString(1), TextVector.ofBytes(row.getBytes(2))))
                            .list())
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    @Override
    public void put(String model, Map<String, TextVector> vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        store.call(handle -> handle.inTransaction(it -> {
            var rows = it.prepareBatch("INSERT INTO text_vector (model, text_hash, vector) VALUES (?, ?, ?)"
                    + " ON CONFLICT (model, text_hash) DO NOTHING");
            vectors.forEach((hash, vector) ->
                    rows.bind(0, model).bind(1, hash).bind(2, vector.toBytes()).add());
            return rows.execute().length;
        }));
    }

    @Override
    public Set<String> hashes(String model) {
        Set<String> hashes = new HashSet<>();
        return store.call(handle -> {
            handle.createQuery("SELECT text_hash FROM text_vector WHERE model = :model")
                    .bind("model", model)
                    .mapTo(String.class)
                    .forEach(hashes::add);
            return hashes;
        });
    }

    @Override
    public void remove(String model, Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        store.call(handle -> handle.inTransaction(it -> {
            int removed = 0;
            for (List<String> page : pages(hashes)) {
                removed += it.createUpdate("DELETE FROM text_vector WHERE model = :model AND text_hash IN (<hashes>)")
                        .bind("model", model)
                        .bindList("hashes", page)
                        .execute();
            }
            return removed;
        }));
    }

    @Override
    public void removeOtherModels(String model) {
        store.call(handle -> handle.createUpdate("DELETE FROM text_vector WHERE model <> :model")
                .bind("model", model)
                .execute());
    }

    private static List<List<String>> pages(Collection<String> hashes) {
        List<String> all = List.copyOf(hashes);
        List<List<String>> pages = new ArrayList<>();
        for (int start = 0; start < all.size(); start += PAGE) {
            pages.add(all.subList(start, Math.min(all.size(), start + PAGE)));
        }
        return pages;
    }
}
