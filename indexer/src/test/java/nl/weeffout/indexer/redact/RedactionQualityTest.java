package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.RedactionQuality.Share;
import org.junit.jupiter.api.Test;

/** Each figure on texts short enough to count by hand. */
class RedactionQualityTest {
    @Test
    void recallIsTheShareOfTheLabelledCharactersThatWereMasked() {
        // 'Jan' of 'Jan Smit' is masked, 'Smit' and the space before it are not: 3 of 8; the whole of '12345678'.
        RedactionQuality quality = measured(
                "Jan Smit, BSN 12345678",
                "[NAAM] Smit, BSN [BSN]",
                name("Jan Smit"),
                label("12345678", Placeholder.BSN));
        assertThat(quality.recallByCharacters())
                .containsEntry(Placeholder.NAAM, new Share(3, 8))
                .containsEntry(Placeholder.BSN, new Share(8, 8));
        assertThat(quality.recallBySpans())
                .containsEntry(Placeholder.NAAM, new Share(0, 1))
                .containsEntry(Placeholder.BSN, new Share(1, 1));
    }

    @Test
    void precisionIsTheShareOfTheMaskedCharactersThatAreLabelled() {
        // 'mw. Smit' has 8 characters of which 4 are labelled, 4 of its 6 letters; 'Utrecht' none of 7.
        RedactionQuality quality = measured("mw. Smit in Utrecht", "[NAAM] in [NAAM]", name("Smit"));
        assertThat(quality.precisionByCharacters()).isEqualTo(new Share(4, 15));
        assertThat(quality.precisionBySpans()).isEqualTo(new Share(1, 2));
    }

    @Test
    void aLabelCountsWhereverItStandsAsAWord() {
        RedactionQuality quality =
                measured("Jan kwam in Januari, Jan ging", "[NAAM] kwam in Januari, Jan ging", name("Jan"));
        assertThat(quality.recallBySpans()).containsEntry(Placeholder.NAAM, new Share(1, 2));
    }

    @Test
    void aLabelGivenTwiceCountsOnce() {
        assertThat(measured("Jan kwam", "[NAAM] kwam", name("Jan"), name("Jan")).recallBySpans())
                .containsEntry(Placeholder.NAAM, new Share(1, 1));
    }

    @Test
    void whatMayHaveStoodInTwoPlacesFlattersNeitherFigure() {
        // 'a b' and 'a' may both be what the first placeholder stands for: 'b' is not masked for sure.
        RedactionQuality quality = measured("x en y en z", "[NAAM] en [NAAM]", name("x en y"));
        assertThat(quality.recallByCharacters()).containsEntry(Placeholder.NAAM, new Share(2, 6));
        assertThat(quality.precisionByCharacters()).isEqualTo(new Share(6, 11));
    }

    @Test
    void aTextThatCannotHaveComeFromTheOtherIsNotCounted() {
        RedactionQuality quality = new RedactionQuality();
        assertThat(quality.add(new RawText("Jan kwam"), "[NAAM] ging", List.of(name("Jan"))))
                .isFalse();
        assertThat(quality.add(new RawText("Jan"), "Jan[NAAM]", List.of(name("Jan"))))
                .isFalse();
        assertThat(quality.recallBySpans()).isEmpty();
        assertThat(quality.precisionByCharacters()).isEqualTo(new Share(0, 0));
    }

    @Test
    void whatTheRedactorCleansIsComparedClean() {
        assertThat(measured("J\u00ADan kwam", "[NAAM] kwam", name("Jan")).recallBySpans())
                .containsEntry(Placeholder.NAAM, new Share(1, 1));
    }

    private static RedactionQuality measured(String raw, String kept, PersonalLabel... labels) {
        RedactionQuality quality = new RedactionQuality();
        assertThat(quality.add(new RawText(raw), kept, Arrays.asList(labels))).isTrue();
        return quality;
    }

    private static PersonalLabel name(String text) {
        return label(text, Placeholder.NAAM);
    }

    private static PersonalLabel label(String text, Placeholder kind) {
        return PersonalLabel.of(text, kind);
    }
}
