package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CueWordsTest {
    private static final CueWords CUES = new CueWords(
            List.of(Set.of("bakker", "oud"), Set.of("krant", "oud"), Set.of("é".repeat(40)), Set.of("at5")));

    @Test
    void tellsTheGroupsOfEachWordInAnyCase() {
        assertThat(CUES.in("de Bakker")).isEqualTo(0b1);
        assertThat(CUES.in("OUD")).isEqualTo(0b11);
        assertThat(CUES.in("bij AT5, de krant")).isEqualTo(0b1010);
        assertThat(CUES.in("É".repeat(40))).isEqualTo(0b100);
    }

    @Test
    void readsThePartsOfAHyphenatedWordEachByItself() {
        assertThat(CUES.in("oud-wethouder")).isEqualTo(0b11);
    }

    @Test
    void takesNoPartOfAWordForOne() {
        assertThat(CUES.in("bakkerij ebakker koud at55 " + "é".repeat(41))).isZero();
        assertThat(CUES.in("")).isZero();
    }

    @Test
    void refusesMoreGroupsThanItHasBitsFor() {
        assertThatThrownBy(() -> new CueWords(Collections.nCopies(65, Set.of("a"))))
                .hasMessageContaining("65")
                .hasMessageContaining("64");
    }
}
