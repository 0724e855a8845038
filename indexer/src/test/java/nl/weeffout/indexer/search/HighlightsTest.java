package nl.weeffout.indexer.search;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.indexer.query.QueryParser;
import nl.weeffout.indexer.search.Highlights.Mark;
import nl.weeffout.indexer.search.Highlights.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {
    private static Highlights looking(String query, @Nullable String correction) {
        return Highlights.of(new Found(
                new QueryParser().parse(query), Found.Words.ALL, correction, 0, List.of(), Map.of(), null, true));
    }

    private static MaatwerkCase record(String narrative) {
        return aCase().withNarrative(narrative).withMeasure("").build();
    }

    private static List<String> marked(String query, String narrative) {
        return looking(query, null).in(record(narrative), 10).stream()
                .flatMap(HighlightsTest::marked)
                .toList();
    }

    private static java.util.stream.Stream<String> marked(Sentence sentence) {
        return sentence.marks().stream().map(mark -> sentence.text().substring(mark.start(), mark.end()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            woning                | Twee Woningen en een huis.              | Woningen
            huur                  | De huurachterstand liep op.             | huurachterstand
            huurachterstand       | Achterstand met de huur.                | Achterstand huur
            woni*                 | De woningcorporatie zei nee.            | woningcorporatie
            "brief van gemeente"  | Een brief van de gemeente.              | brief gemeente
            art. 35 PW            | Zie artikel 35 van de Participatiewet.  | artikel 35 van de Participatiewet
            spookburger           | Volgens hen staat de vorige huurder er. | vorige huurder
            fiets OR bed          | Een bed.                                | bed
            omschrijving:fiets    | Een fiets.                              | fiets
            """)
    void marksWhatWasLookedForAsTheRecordSaysIt(String query, String narrative, String marks) {
        assertThat(String.join(" ", marked(query, narrative))).isEqualTo(marks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bed -fiets            | Een fiets.
            gemeente:Fiets        | Een fiets.
            de een van            | De een van de twee.
            fiets                 | Een bed.
            """)
    void marksNothingThatWasNotLookedFor(String query, String narrative) {
        assertThat(marked(query, narrative)).isEmpty();
    }

    @Test
    void marksWhatWasProbablyMeant() {
        assertThat(looking("scootmobil", "scootmobiel").in(record("De scootmobiel is stuk."), 3))
                .containsExactly(new Sentence("De scootmobiel is stuk.", List.of(new Mark(3, 14))));
    }

    @Test
    void showsWholeSentencesThatHoldMostInTheOrderOfTheText() {
        MaatwerkCase content = aCase().withNarrative("Een fiets. Een helm bij de fiets. Een bed. Nog een helm.")
                .withMeasure("De helm en de fiets betaald.")
                .build();
        assertThat(looking("fiets helm", null).in(content, 2))
                .extracting(Sentence::text)
                .containsExactly("Een helm bij de fiets.", "De helm en de fiets betaald.");
        assertThat(looking("fiets helm", null).in(content, 0)).isEmpty();
    }

    @Test
    void looksInEveryTextOfAGrant() {
        assertThat(looking("spoed", null).in(aGrant().build(), 3)).hasSize(1);
        assertThat(looking("bijstand", null).in(aGrant().build(), 3)).hasSize(1);
    }

    @Test
    void marksTheSharedWordsOfASimilarRecord() {
        assertThat(Highlights.ofWords("helm fietsen").in(record("Een fiets zonder helm."), 1))
                .containsExactly(new Sentence("Een fiets zonder helm.", List.of(new Mark(4, 9), new Mark(17, 21))));
    }

    @Property(tries = 200)
    void marksLieInTheirSentenceInOrderAndApartWhateverIsTyped(
            @ForAll @Size(max = 6) List<Piece> query, @ForAll @Size(max = 30) List<Piece> text) {
        String narrative = joined(text);
        for (Sentence sentence : looking(joined(query), null).in(record(narrative), 100)) {
            assertThat(narrative).contains(sentence.text());
            int behind = 0;
            assertThat(sentence.marks()).isNotEmpty();
            for (Mark mark : sentence.marks()) {
                assertThat(mark.start()).isGreaterThanOrEqualTo(behind);
                assertThat(mark.end()).isGreaterThan(mark.start());
                behind = mark.end();
            }
            assertThat(behind).isLessThanOrEqualTo(sentence.text().length());
        }
    }

    private static String joined(List<Piece> pieces) {
        return String.join(" ", pieces.stream().map(piece -> piece.said).toList());
    }

    /** What makes marks that might overlap. */
    enum Piece {
        TENANT("vorige huurder"),
        REGISTERED("staat nog ingeschreven"),
        ADDRESS("op het adres."),
        ARTICLE("art. 35 lid 1 PW"),
        PREFIX("huur*"),
        COMPOUND("huurachterstand"),
        NAME("[NAAM-1]"),
        QUOTE("\""),
        FULL_STOP("."),
        ACCENT("cafe\u0301"),
        EMOJI("\uD83D\uDE00"),
        LINE("\n");

        private final String said;

        Piece(String said) {
            this.said = said;
        }
    }
}
