package nl.weeffout.indexer.lucene;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchIndexContract;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneSearchIndexTest extends SearchIndexContract {
    private static final String FINGERPRINT = "tables-1";

    @Override
    protected SearchIndex open(Path in) {
        return LuceneSearchIndex.open(in, DutchAnalysis.load().analyzer(), FINGERPRINT);
    }

    @Test
    void letsAReaderSeeWhatAnotherInstanceCommits(@TempDir Path place) {
        try (SearchIndex writer = open(place);
                SearchIndex reader = LuceneSearchIndex.openForReading(
                        place, DutchAnalysis.load().analyzer(), FINGERPRINT)) {
            assertThat(found(reader, "huurtoeslag")).isEmpty();
            add(writer, 7, aCase());
            assertThat(found(reader, "huurtoeslag")).containsExactly("U-1");
            assertThat(reader.indexedSequence()).isEqualTo(7);
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

    private static IndexState state(Path place) {
        return LuceneSearchIndex.stateOf(place, FINGERPRINT);
    }
}
