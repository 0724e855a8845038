package nl.weeffout.indexer.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrequentWordsTest {
    private final FrequentWords words = new FrequentWords();

    @Test
    void givesBackWhatIsKnownOfASpellingAndNothingOfAnother() {
        words.put(facts("huur"));
        assertThat(words.get(WordFacts.key("huur"))).isEqualTo(facts("huur"));
        assertThat(words.get(WordFacts.key("Huur"))).isNull();
        assertThat(words.get(WordFacts.key("zorg"))).isNull();
    }

    @Test
    void neverTakesOneWordForAnotherHoweverManyThereAre() {
        IntStream.range(0, 100_000)
                .mapToObj(Integer::toString)
                .map(FrequentWordsTest::facts)
                .forEach(words::put);
        assertThat(IntStream.range(0, 100_000)
                        .mapToObj(Integer::toString)
                        .map(WordFacts::key)
                        .map(words::get)
                        .filter(met -> met != null))
                .isNotEmpty()
                .hasSizeLessThan(20_000);
        assertThat(IntStream.range(0, 100_000).mapToObj(Integer::toString)).allSatisfy(word -> {
            WordFacts met = words.get(WordFacts.key(word));
            assertThat(met == null || met.equals(facts(word))).isTrue();
        });
    }

    private static WordFacts facts(String spelling) {
        return new WordFacts(WordFacts.key(spelling), 1, 2, true, Cue.NONE, 1);
    }
}
