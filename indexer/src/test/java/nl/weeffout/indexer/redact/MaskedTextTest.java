package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.weeffout.domain.Placeholder;
import org.junit.jupiter.api.Test;

class MaskedTextTest {
    private static final Evidence EVIDENCE = Evidence.certain(Layer.IDENTIFIER, "test");

    private static PersonalSpan span(int start, int end, Placeholder kind) {
        return new PersonalSpan(start, end, kind, EVIDENCE);
    }

    @Test
    void keepsWhatIsFoundLaterByItsPlaceInTheOriginal() {
        MaskedText text = new MaskedText("bel Jan op 0612345678 of Piet");
        text.mask(List.of(span(11, 21, Placeholder.TELEFOON)));
        assertThat(text.current()).isEqualTo("bel Jan op [TELEFOON] of Piet");
        text.mask(List.of(span(25, 29, Placeholder.NAAM), span(4, 7, Placeholder.NAAM)));
        assertThat(text.spans()).extracting(text::piece).containsExactly("Jan", "0612345678", "Piet");
        assertThat(text.current()).isEqualTo("bel [NAAM] op [TELEFOON] of [NAAM]");
    }

    @Test
    void masksBothOfTwoStretchesThatOverlapUnderTheKindOfTheLongest() {
        MaskedText text = new MaskedText("Jan Petersstraat 12");
        text.mask(List.of(span(0, 9, Placeholder.NAAM), span(4, 19, Placeholder.ADRES)));
        assertThat(text.current()).isEqualTo("[ADRES]");
    }

    @Test
    void swallowsAPlaceholderOfItsOwnThatALaterStretchCovers() {
        MaskedText text = new MaskedText("Jan Petersstraat 12 te huur");
        text.mask(List.of(span(0, 3, Placeholder.NAAM)));
        text.mask(List.of(span(0, "[NAAM] Petersstraat 12".length(), Placeholder.ADRES)));
        assertThat(text.current()).isEqualTo("[ADRES] te huur");
        assertThat(text.spans()).extracting(text::piece).containsExactly("Jan Petersstraat 12");
    }

    @Test
    void leavesAPlaceholderOfAnEarlierRedactionAsItIs() {
        MaskedText text = new MaskedText("Jan [NAAM-2] de Vries");
        text.mask(List.of(span(0, 21, Placeholder.NAAM)));
        assertThat(text.current()).isEqualTo("[NAAM][NAAM-2][NAAM]");
    }

    @Test
    void saysWhetherTheTextChanged() {
        MaskedText text = new MaskedText("Jan belt");
        assertThat(text.mask(List.of())).isFalse();
        assertThat(text.mask(List.of(span(0, 3, Placeholder.NAAM)))).isTrue();
        assertThat(text.mask(List.of(span(0, 6, Placeholder.NAAM)))).isFalse();
    }

    @Test
    void movesADoubtAlongWithWhatIsMaskedBeforeIt() {
        MaskedText text = new MaskedText("bel Jan of Mehari terug");
        text.mask(List.of(span(4, 7, Placeholder.NAAM)));
        int at = text.current().indexOf("Mehari");
        text.doubt(List.of(new Doubt(at, at + 6, 0.45)));
        String rendered = text.render(List.of("[NAAM-12]"));
        assertThat(text.doubtsIn(List.of("[NAAM-12]")))
                .singleElement()
                .satisfies(doubt -> assertThat(rendered.substring(doubt.start(), doubt.end()))
                        .isEqualTo("Mehari"));
    }

    @Test
    void dropsADoubtThatIsMaskedAfterAll() {
        MaskedText text = new MaskedText("bel Mehari terug");
        text.doubt(List.of(new Doubt(4, 10, 0.45)));
        text.mask(List.of(span(4, 10, Placeholder.NAAM)));
        assertThat(text.doubts()).isEmpty();
    }

    @Property
    void masksTheSameWhateverTheOrderOfWhatIsFound(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 30) Integer> starts,
            @ForAll @IntRange(min = 1, max = 9) int length) {
        String original = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
        List<PersonalSpan> found = starts.stream()
                .map(start -> span(start, start + length, Placeholder.NAAM))
                .toList();
        MaskedText forwards = new MaskedText(original);
        MaskedText backwards = new MaskedText(original);
        forwards.mask(found);
        backwards.mask(found.reversed());
        assertThat(forwards.current()).isEqualTo(backwards.current());
        for (int start : starts) {
            assertThat(forwards.spans()).anyMatch(span -> span.start() <= start && start + length <= span.end());
        }
    }
}
