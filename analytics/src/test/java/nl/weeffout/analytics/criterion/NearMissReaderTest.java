package nl.weeffout.analytics.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NearMissReaderTest {
    private static final NearMissReader READER = new NearMissReader(Thesaurus.load());

    @ParameterizedTest
    @MethodSource("told")
    void tellsWhichCriterionWasMissedAndByHowMuch(String sentence, String expected) {
        assertThat(READER.of(sentence)).extracting(NearMissReaderTest::written).containsExactly(expected);
    }

    @ParameterizedTest
    @MethodSource("untold")
    void takesNoOtherQuantityForADistance(String sentence) {
        assertThat(READER.of(sentence)).isEmpty();
    }

    @Test
    void everyCriterionIsAGroundOfRefusal() {
        assertThat(Thesaurus.load().grounds().keySet()).containsAll(Criterion.ids());
    }

    @Test
    void aDistanceIsReadBackFromWhatRecordsAreCountedBy() {
        for (String sentence :
                lines("near-misses.tsv").map(line -> line.split("\t")[0]).toList()) {
            for (NearMiss miss : READER.of(sentence)) {
                miss.key().ifPresent(key -> assertThat(NearMiss.ofKey(key)).isEqualTo(miss));
            }
        }
    }

    @Test
    void sentencesTogetherTellWhatEachTells() {
        List<String> sentences =
                lines("near-misses.tsv").map(line -> line.split("\t")[0]).toList();

        assertThat(READER.of(String.join("\n", sentences)))
                .extracting(miss -> miss.key().orElse(""))
                .contains("g_inkomensgrens above 14 euros", "g_termijn above 3 days");
        assertThat(READER.of("")).isEmpty();
    }

    private static String written(NearMiss miss) {
        return miss.key().orElse(miss.criterion());
    }

    static Stream<String[]> told() {
        return lines("near-misses.tsv").map(line -> line.split("\t"));
    }

    static Stream<String> untold() {
        return lines("no-near-misses.tsv");
    }

    private static Stream<String> lines(String name) {
        InputStream resource = Objects.requireNonNull(NearMissReaderTest.class.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
