package nl.weeffout.indexer.search;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.store.RelationalRecordStore;
import nl.weeffout.indexer.vector.CaseVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedCasesTest {
    @Test
    void keepsTheOrderAndPutsTermsAndKnownVectorsBesideWithoutComputingAny(@TempDir Path folder) {
        StoredCase known =
                aCase().withId("B").withNarrative("De huurtoeslag stopte.").stored();
        StoredCase other = aCase().withId("A").withNarrative("Een fiets.").stored();
        try (RelationalRecordStore store =
                        RelationalRecordStore.openEmbedded(folder.resolve("records.sqlite"), Clock.systemUTC());
                CaseVectors vectors = new CaseVectors(store, store.vectors(), true)) {
            vectors.keep(List.of(known));
            long computed = vectors.computed();
            List<IndexedCase> indexed = new IndexedCases(ReferenceTables.load(), vectors).of(List.of(known, other));
            assertThat(indexed).extracting(IndexedCase::stored).containsExactly(known, other);
            assertThat(indexed.getFirst().knownVector()).isEqualTo(vectors.centredOf(known.content()));
            assertThat(indexed.getFirst().terms().regelingen()).contains("huurtoeslag");
            assertThat(indexed.getLast().knownVector()).isEmpty();
            assertThat(vectors.computed()).isEqualTo(computed);
        }
    }
}
