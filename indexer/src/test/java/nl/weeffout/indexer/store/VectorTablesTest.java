package nl.weeffout.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.VectorStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorTablesTest {
    @TempDir
    private Path folder = Path.of("");

    private RelationalRecordStore open() {
        return RelationalRecordStore.openEmbedded(folder.resolve("records.sqlite"), Clock.systemUTC());
    }

    private static TextVector vector(int which) {
        byte[] steps = new byte[TextVector.LENGTH];
        steps[which % steps.length] = 127;
        steps[0] = -128 + 1;
        return TextVector.ofBytes(steps);
    }

    private static String hash(int which) {
        return String.format(Locale.ROOT, "%064x", which);
    }

    @Test
    void readsBackAfterReopeningWhatWasPut() {
        Map<String, TextVector> vectors = new TreeMap<>();
        for (int i = 1; i <= 1_200; i++) {
            vectors.put(hash(i), vector(i));
        }
        try (RelationalRecordStore store = open()) {
            store.vectors().put("m", vectors);
        }
        try (RelationalRecordStore store = open()) {
            VectorStore kept = store.vectors();
            assertThat(kept.hashes("m")).isEqualTo(vectors.keySet());
            assertThat(kept.find("m", vectors.keySet())).isEqualTo(vectors);
            assertThat(kept.find("m", List.of(hash(7), hash(9_999)))).isEqualTo(Map.of(hash(7), vector(7)));
            assertThat(kept.find("m", List.of())).isEmpty();
            assertThat(kept.find("other", vectors.keySet())).isEmpty();
        }
    }

    @Test
    void whatIsKeptStaysAsItIs() {
        try (RelationalRecordStore store = open()) {
            VectorStore kept = store.vectors();
            kept.put("m", Map.of(hash(1), vector(1)));
            kept.put("m", Map.of(hash(1), vector(2), hash(2), vector(2)));
            assertThat(kept.find("m", List.of(hash(1), hash(2))))
                    .isEqualTo(Map.of(hash(1), vector(1), hash(2), vector(2)));
        }
    }

    @Test
    void forgetsWhatItIsToldTo() {
        try (RelationalRecordStore store = open()) {
            VectorStore kept = store.vectors();
            kept.put("m", Map.of(hash(1), vector(1), hash(2), vector(2)));
            kept.put("old", Map.of(hash(1), vector(1)));
            kept.remove("m", Set.of(hash(1), hash(3)));
            kept.remove("m", Set.of());
            assertThat(kept.hashes("m")).containsExactly(hash(2));
            assertThat(kept.hashes("old")).containsExactly(hash(1));
            kept.removeOtherModels("m");
            assertThat(kept.hashes("m")).containsExactly(hash(2));
            assertThat(kept.hashes("old")).isEmpty();
        }
    }
}
