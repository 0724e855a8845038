package nl.weeffout.indexer.lucene;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchIndexContract;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.IndexState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneSearchIndexTest extends SearchIndexContract {
    private static final String FINGERPRINT = "tables-1";

    @Override
    protected SearchIndex open(Path in) {
        return LuceneSearchIndex.open(in, FINGERPRINT);
    }

    @Test
    void letsAReaderSeeWhatAnotherInstanceCommits(@TempDir Path place) {
        try (SearchIndex writer = open(place);
                SearchIndex reader = LuceneSearchIndex.openForReading(place, FINGERPRINT)) {
            assertThat(found(reader, "huurtoeslag")).isEmpty();
            add(writer, 7, aCase());
            assertThat(found(reader, "huurtoeslag")).containsExactly("U-1");
            assertThat(reader.indexedSequence()).isEqualTo(7);
        }
    }

    @Test
    void letsAReaderSeeEachCommitAndAnIndexThatIsBuiltAnew(@TempDir Path place) {
        try (SearchIndex writer = open(place);
                SearchIndex reader = LuceneSearchIndex.openForReading(place, FINGERPRINT)) {
            for (int sequence = 1; sequence <= 5; sequence++) {
                add(writer, sequence, aCase().withId("U-" + sequence));
                assertThat(reader.indexedSequence()).isEqualTo(sequence);
                assertThat(reader.size()).isEqualTo(sequence);
            }
            writer.clear();
            assertThat(reader.size()).isEqualTo(5);
            add(writer, 6, aCase().withId("U-6"));
            assertThat(found(reader, "huurtoeslag")).containsExactly("U-6");
        }
    }

    @Test
    void stopsWhatTakesTooLongAndSaysSo(@TempDir Path place) {
        try (SearchIndex writer = open(place);
                SearchIndex hasty = LuceneSearchIndex.openForReading(place, FINGERPRINT, Duration.ZERO)) {
            add(writer, 1, aCase().withId("A"), aCase().withId("B"));
            SearchRequest all = new SearchRequest(
                    new IndexQuery.Term(IndexField.NARRATIVE, "huurtoeslag", 1),
                    null,
                    Map.of(),
                    EnumSet.allOf(Facet.class),
                    10,
                    null,
                    true);
            assertThat(writer.search(all).isComplete()).isTrue();
            SearchResult stopped = hasty.search(all);
            assertThat(stopped.isComplete()).isFalse();
            assertThat(stopped.total()).isLessThanOrEqualTo(2);
            assertThat(stopped.facetCounts().values())
                    .allSatisfy(counts -> assertThat(counts).isEmpty());
        }
    }

    @Test
    void refusesASecondWriter(@TempDir Path place) {
        try (SearchIndex writer = open(place)) {
            assertThat(writer.size()).isZero();
            assertThatThrownBy(() -> open(place))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("another process");
        }
    }

    @Test
    void tellsAMissingIndexFromOneThatIsThere(@TempDir Path place) {
        assertThat(state(place)).isEqualTo(new IndexState.Missing());
        assertThat(state(place.resolve("none"))).isEqualTo(new IndexState.Missing());
        try (SearchIndex index = open(place)) {
            add(index, 9, aCase());
        }
        assertThat(state(place)).isEqualTo(new IndexState.Current(9));
        LuceneSearchIndex.delete(place);
        assertThat(state(place)).isEqualTo(new IndexState.Missing());
    }

    @Test
    void tellsAnIndexMadeWithOtherTables(@TempDir Path place) {
        open(place).close();
        assertThat(LuceneSearchIndex.stateOf(place, "tables-2")).isEqualTo(new IndexState.OtherSchema());
    }

    @Test
    void tellsADamagedIndex(@TempDir Path place) throws IOException {
        try (SearchIndex index = open(place)) {
            add(index, 1, aCase());
        }
        try (var files = Files.list(place)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("segments_")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        assertThat(state(place)).isEqualTo(new IndexState.Damaged());
        assertThatThrownBy(() -> open(place)).isInstanceOf(IndexException.class);
    }

    /** Wherever the disk went wrong: in the words, in the numbers or in between. */
    @Test
    void tellsBytesThatWereOverwrittenAnywhere(@TempDir Path place) throws IOException {
        try (SearchIndex index = open(place)) {
            List<IndexedCase> cases = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                cases.add(new IndexedCase(
                        aCase().withId("U-" + i)
                                .withNarrative("Zaak " + i + " over een koelkast.")
                                .stored(),
                        CaseTerms.NONE));
            }
            index.put(cases);
            index.commit(500);
        }
        Random random = new Random(20250615);
        try (var files = Files.list(place)) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                byte[] whole = Files.readAllBytes(file);
                for (int i = 0; i < 20; i++) {
                    byte[] damaged = whole.clone();
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
                    Files.write(file, damaged);
                    assertThat(state(place)).as(file.getFileName().toString()).isEqualTo(new IndexState.Damaged());
                }
                Files.write(file, whole);
            }
        }
        assertThat(state(place)).isEqualTo(new IndexState.Current(500));
    }

    private static IndexState state(Path place) {
        return LuceneSearchIndex.stateOf(place, FINGERPRINT);
    }
}
