package nl.weeffout.indexer.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void endsAtAStopBeforeSpaceAndAtTheEndOfALine() {
        assertThat(sentences("Huur betaald. Afgewezen! Waarom? 'Te laat.' Zij belde [NAAM-1]\nDaarna niets"))
                .containsExactly(
                        "Huur betaald.", "Afgewezen!", "Waarom?", "'Te laat.'", "Zij belde [NAAM-1]", "Daarna niets");
    }

    @Test
    void goesOnBehindWhatIsShortenedAndInNumbers() {
        String text = "Mw. Jansen vroeg bijz. Bijstand o.g.v. art. 35 PW, ca. 1.250 euro, d.w.z. H. B. kreeg niets.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void aLowerCaseLetterGoesOn() {
        assertThat(sentences("Brief afgew. wegens termijn.")).hasSize(1);
    }

    @Test
    void nothingHasNoSentence() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of(" \n ")).isEmpty();
    }

    @Property
    void holdsAllThatIsNoSpaceOnceAndInOrder(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'a', 'B', '.', '!', '?', ' ', '\n', '"'})
                    @CharRange(from = '0', to = '2')
                    String text) {
        StringBuilder joined = new StringBuilder();
        int reached = 0;
        for (Sentences.Span span : Sentences.of(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(reached);
            assertThat(span.end()).isGreaterThan(span.start());
            reached = span.end();
            joined.append(text, span.start(), span.end());
        }
        assertThat(joined.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
