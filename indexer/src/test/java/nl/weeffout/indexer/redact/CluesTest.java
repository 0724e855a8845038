package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CluesTest {
    @ParameterizedTest
    @ValueSource(strings = {"sofi 12", "zijn SOFI", "(Sofi)", "ſofi", "sofİ", "sofı", "2sofi"})
    void findsAWordInAnyCaseAsAPatternDoes(String text) {
        assertThat(Clues.beginningWords("sofi").standIn(text)).isTrue();
        assertThat(Pattern.compile("(?iu)(?<!\\p{L})sofi").matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "so", "alsofi", "ésofi", "s ofi"})
    void findsNoWordThatBeginsInsideAnother(String text) {
        assertThat(Clues.beginningWords("sofi").standIn(text)).isFalse();
    }

    @Test
    void findsAPieceInsideAWordAnywhere() {
        assertThat(Clues.anywhere("nummer", "•").standIn("klantNUMMER")).isTrue();
        assertThat(Clues.anywhere("nummer", "•").standIn("06•")).isTrue();
        assertThat(Clues.anywhere("nummer", "•").standIn("06…")).isFalse();
    }

    @Test
    void looksAtNothingThatBeginsOutsideTheStretch() {
        Clues clues = Clues.beginningWords("bsn");
        assertThat(clues.next("bsn en bsn", 1, 7)).isEqualTo(-1);
        assertThat(clues.next("bsn en bsn", 1, 8)).isEqualTo(7);
    }

    @Test
    void handsOverWhatThePatternFindsAndNoOverlap() {
        Pattern pattern = Pattern.compile("(?<!\\p{L})geb[a-z]*( geb)?");
        List<String> found = new ArrayList<>();
        Clues.beginningWords("geb").find(pattern, "geb geb gebt, begeb en geboren", match -> found.add(match.group()));
        assertThat(found).containsExactly("geb geb", "gebt", "geboren");
    }
}
