package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RisingWordsTest {
    private static final int TEXTS = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheWordThatRisesWhereItRisesAndTellsItAtOnce() throws IOException {
        List<RisingWords.Word> words = RisingWords.of(file(false), "id", Pattern.compile("P(\\d+)"), "text");

        assertThat(words.getFirst()).satisfies(word -> {
            assertThat(word.word()).isEqualTo("zeppelin");
            assertThat(word.begins()).isEqualTo("06");
            assertThat(word.told()).isEqualTo("06");
            assertThat(word.lower()).isGreaterThan(3);
        });
    }

    @Test
    void theSameTextPutToManyCountsOnce() throws IOException {
        assertThat(RisingWords.of(file(true), "id", Pattern.compile("P(\\d+)"), "text"))
                .extracting(RisingWords.Word::word)
                .doesNotContain("zeppelin");
    }

    /** @param isCopied whether the texts that hold the word are all the same */
    private Path file(boolean isCopied) throws IOException {
        StringBuilder rows = new StringBuilder("id,text\n");
        for (int period = 1; period <= 10; period++) {
            for (int text = 0; text < TEXTS; text++) {
                boolean holds = period >= 6 ? text % 2 == 0 : text == 0;
                rows.append("P%02d,de fiets%s%s%n"
                        .formatted(
                                period,
                                holds ? " en een zeppelin" : "",
                                holds && isCopied ? "" : " nummer " + period * TEXTS + text));
            }
        }
        return Files.writeString(folder.resolve("texts.csv"), rows);
    }
}
