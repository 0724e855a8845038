package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.weeffout.domain.Placeholder;
import org.junit.jupiter.api.Test;

class TracedTextTest {
    private static final Evidence WHY = Evidence.certain(Layer.RECORD, "a test says so");
    private static final List<Placeholder> KINDS =
            List.of(Placeholder.NAAM, Placeholder.BSN, Placeholder.GEBOORTEDATUM);

    private static PersonalSpan span(String text, String piece, Placeholder kind) {
        int start = text.indexOf(piece);
        return new PersonalSpan(start, start + piece.length(), kind, WHY);
    }

    private static List<String> pieces(TracedText traced) {
        return traced.masked().stream()
                .map(it -> traced.original().substring(it.start(), it.end()))
                .toList();
    }

    @Test
    void tellsWhatWasTypedWhereALaterRoundMasksBesideAnEarlierOne() {
        TracedText traced = TracedText.of("bel Jo op 0612345678 of Ab, zegt Cornelia van de Weteringkade");
        traced = traced.mask(List.of(
                span(traced.text(), "0612345678", Placeholder.TELEFOON),
                span(traced.text(), "Cornelia van de Weteringkade", Placeholder.NAAM)));
        traced = traced.mask(
                List.of(span(traced.text(), "Jo", Placeholder.NAAM), span(traced.text(), "Ab", Placeholder.NAAM)));
        assertThat(traced.text()).isEqualTo("bel [NAAM] op [TELEFOON] of [NAAM], zegt [NAAM]");
        assertThat(pieces(traced)).containsExactly("Jo", "0612345678", "Ab", "Cornelia van de Weteringkade");
    }

    @Test
    void countsAPlaceholderThatIsSwallowedAsPartOfOneSpan() {
        TracedText traced = TracedText.of("de Ab Kerkstraat 12 te Ur en Jo Jo");
        traced = traced.mask(
                List.of(span(traced.text(), "Ab", Placeholder.NAAM), span(traced.text(), "12", Placeholder.ADRES)));
        assertThat(traced.text()).isEqualTo("de [NAAM] Kerkstraat [ADRES] te Ur en Jo Jo");
        traced = traced.mask(List.of(
                span(traced.text(), "M] Kerkstraat [ADRES] te", Placeholder.ADRES),
                span(traced.text(), "Jo Jo", Placeholder.NAAM)));
        assertThat(traced.text()).isEqualTo("de [ADRES] Ur en [NAAM]");
        assertThat(pieces(traced)).containsExactly("Ab Kerkstraat 12 te", "Jo Jo");
    }

    @Test
    void keepsAPlaceholderBesideWhichALaterSpanEnds() {
        TracedText traced = TracedText.of("Ab-Jo-Ab");
        traced = traced.mask(List.of(span(traced.text(), "Jo", Placeholder.NAAM)));
        traced = traced.mask(
                List.of(new PersonalSpan(0, 3, Placeholder.NAAM, WHY), new PersonalSpan(9, 12, Placeholder.BSN, WHY)));
        assertThat(traced.text()).isEqualTo("[NAAM][NAAM][BSN]");
        assertThat(pieces(traced)).containsExactly("Ab-", "Jo", "-Ab");
    }

    /** What was typed can be put back: no char is lost or moved, whatever the rounds. */
    @Property
    void placeholdersStandWhereTheirPiecesStood(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder typed = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            typed.append((char) ('a' + random.nextInt(26)));
        }
        TracedText traced = TracedText.of(typed.toString());
        for (int round = 0; round < 4; round++) {
            List<PersonalSpan> spans = new ArrayList<>();
            for (int at = random.nextInt(8); at < traced.text().length(); at += 1 + random.nextInt(12)) {
                int end = Math.min(traced.text().length(), at + 1 + random.nextInt(9));
                spans.add(new PersonalSpan(at, end, KINDS.get(random.nextInt(KINDS.size())), WHY));
                at = end;
            }
            TracedText after = traced.mask(spans);
            StringBuilder back = new StringBuilder();
            int last = 0;
            int piece = 0;
            var placeholders = Placeholder.ANY.matcher(after.text());
            while (placeholders.find()) {
                PersonalSpan masked = after.masked().get(piece++);
                back.append(after.text(), last, placeholders.start())
                        .append(after.original(), masked.start(), masked.end());
                last = placeholders.end();
            }
            back.append(after.text(), last, after.text().length());
            assertThat(back.toString()).isEqualTo(after.original());
            assertThat(piece).isEqualTo(after.masked().size());
            traced = after;
        }
    }

    @Test
    void showsNothingOfTheOriginalWhenPrinted() {
        assertThat(TracedText.of("Jan Jansen").toString()).doesNotContain("Jan");
    }
}
