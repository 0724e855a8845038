package nl.weeffout.indexer.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordFilterTest {
    private static List<String> words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "woord" + i).toList();
    }

    @Test
    void letsAllItsWordsPassAndFewOthers() {
        WordFilter filter = new WordFilter(words(0, 1000));
        assertThat(words(0, 1000)).allMatch(filter::passes);
        assertThat(words(1000, 11_000).stream().filter(filter::passes)).hasSizeLessThan(2_000);
    }

    @Test
    void ofNoWordsLetsNonePass() {
        assertThat(words(0, 1000)).noneMatch(new WordFilter(List.of())::passes);
    }
}
