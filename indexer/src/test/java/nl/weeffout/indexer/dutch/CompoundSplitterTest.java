package nl.weeffout.indexer.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundSplitterTest {
    private final CompoundSplitter splitter = CompoundSplitter.load(Set.of("kinderen"));

    @ParameterizedTest
    @CsvSource({
        "huurtoeslag, huur toeslag",
        "weeffout, weef fout",
        "werktafel, werk tafel",
        "bewindvoerder, bewind voerder",
        "koelkast, koel kast",
        "adresonderzoek, adres onderzoek",
        "jeugdhulp, jeugd hulp",
        "huurprijs, huur prijs",
        "woningcorporatie, woning corporatie"
    })
    void splitsACompoundIntoItsWords(String word, String parts) {
        assertThat(splitter.split(word)).containsExactly(parts.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overleg",
                "vordering",
                "woning",
                "huurder",
                "gemeente",
                "voorziening",
                "schulden",
                "kinderen",
                "toeslag",
                "regeling",
                "brieven",
                "huur",
                "",
                "a",
                "qwertyuiop"
            })
    void leavesAWordThatIsNoCompoundWhole(String word) {
        assertThat(splitter.split(word)).isEmpty();
    }

    @Test
    void putsPartsTogetherAgain() {
        for (String word : ResourceTable.lines("woorden.txt.gz").stream()
                .filter(word -> word.hashCode() % 50 == 0)
                .toList()) {
            var parts = splitter.split(word);
            assertThat(parts).as(word).hasSizeBetween(0, 5).isNotEqualTo(java.util.List.of(word));
            int at = 0;
            for (String part : parts) {
                at = word.indexOf(part, at);
                assertThat(at).as("%s in %s", part, word).isNotNegative();
                at += part.length();
            }
            assertThat(at).as(word).isIn(0, word.length());
            assertThat(splitter.split(word)).isEqualTo(parts);
        }
    }

    @Test
    void knowsAWordOfTheListAndOneMadeOfItsWords() {
        assertThat(splitter.isWord("huur")).isTrue();
        assertThat(splitter.isWord("weeffout")).isTrue();
        assertThat(splitter.isWord("jansen")).isFalse();
    }
}
