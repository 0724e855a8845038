package nl.weeffout.indexer.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrequentWordsTest {
    private final FrequentWords words = new FrequentWords();

    @Test
    void givesBackWhatIsKnownOfASpellingAndNothingOfAnother() {
        words.put(facts("huur"));
        assertThat(words.get("huur")).isEqualTo(facts("huur"));
        assertThat(words.get("Huur")).isNull();
        assertThat(words.get("zorg")).isNull();
    }

    @Test
    void neverTakesOneWordForAnotherHoweverManyThereAre() {
        IntStream.range(0, 100_000)
                .mapToObj(Integer::toString)
                .map(FrequentWordsTest::facts)
                .forEach(words::put);
        assertThat(IntStream.range(0, 100_000)
                        .mapToObj(Integer::toString)
                        .map(words::get)
                        .filter(met -> met != null))
                .isNotEmpty()
                .hasSizeLessThan(20_000);
        assertThat(IntStream.range(0, 100_000).mapToObj(Integer::toString)).allSatisfy(word -> {
            WordFacts met = words.get(word);
            assertThat(met == null || met.spelling().equals(word)).isTrue();
        });
    }

    private static WordFacts facts(String spelling) {
        return new WordFacts(spelling, 1, 2, true, Cue.NONE, 1);
    }
}
