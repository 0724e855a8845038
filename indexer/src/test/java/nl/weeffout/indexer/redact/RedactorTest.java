package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.indexer.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final Redactor REDACTOR = Workspace.redactor();

    private static String redacted(String text) {
        return REDACTOR.redact(new RawText(text), 2021).value();
    }

    @Test
    void masksANameBehindAFormOfAddress() {
        assertThat(redacted("Gisteren sprak ik mw. Van der Quellinck over haar huur."))
                .isEqualTo("Gisteren sprak ik [NAAM-1] over haar huur.");
    }

    @Test
    void masksANameEverywhereOnceItIsKnown() {
        RedactedRecord record = REDACTOR.redact(
                Map.of(
                        "a",
                        new RawText("Dhr. Zwatterveen kwam langs."),
                        "b",
                        new RawText("Afspraak met Zwatterveen gemaakt.")),
                RecordFacts.ofYear(2021));
        assertThat(record.field("b").value()).doesNotContain("Zwatterveen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN 123456782 staat erbij",
                "bel 06-12345678 na vijf uur",
                "mail naar a.b@voorbeeld.nl",
                "op rekening NL91 ABNA 0417 1643 00",
                "geb. 3-4-1984 te Assen",
                "woont Dorpsstraat 12-B, 9401 AB"
            })
    void masksIdentifiers(String text) {
        assertThat(redacted(text)).contains("[").doesNotContainPattern("\\d{3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gesproken met İpek-Y over de huur", "İ-a", "mw. İlkay-İ"})
    void readsHyphenatedWordsWithALetterThatIsLongerInLowerCase(String text) {
        assertThat(redacted(text)).isEqualTo(redacted(redacted(text)));
    }

    @Test
    void masksABsnWithAJoinerOfNoWidthInIt() {
        assertThat(redacted("nummer 1234\u200d56782 genoemd")).contains("[BSN]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De huurtoeslag van 2019 is op 3 mei 2021 teruggevorderd.",
                "Kosten: € 1.450, zie artikel 35 Participatiewet.",
                "De gemeente Utrecht en het UWV overleggen over Overvecht.",
                "Hij kreeg 30% korting in januari."
            })
    void keepsWhatIsNoPerson(String text) {
        assertThat(redacted(text)).isEqualTo(text);
    }

    @Test
    void redactingTwiceChangesNothing() {
        String once = redacted(
                "Mw. Jansen-Özdemir (34), BSN 123456782, Kerkstraat 4 hs, belt 06 12345678. Hoi Fatima, groet Kees");
        assertThat(redacted(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoi Quorrina, weer zo een. | Hoi [NAAM-1], weer zo een.",
                "De familie-Zwatterveen wacht nog. | De [NAAM-1] wacht nog.",
                "Gebeld met hr v.d. Zwatterveen over de huur. | Gebeld met [NAAM-1] over de huur.",
                "Zwatterveen, geb. 3-4-1984, belt. | [NAAM-1], geb. [GEBOORTEDATUM], belt.",
                "Gesproken met K. van der Zwatterveen. | Gesproken met [NAAM-1].",
                "Gesproken met mw. K. over de huur. | Gesproken met [NAAM-1] over de huur.",
                "Mevrouw K. moet de boete zelf betalen. | [NAAM-1] moet de boete zelf betalen.",
                "Huis van gezin Zwatterveen is onbewoonbaar. | Huis van gezin [NAAM-1] is onbewoonbaar."
            })
    void masksWhatTheWordsAroundGiveAway(String text, String redacted) {
        assertThat(redacted(text)).isEqualTo(redacted);
    }

    @Test
    void masksASignature() {
        assertThat(redacted("Zij belt morgen terug.\n\nQuorrina Zwatterveen"))
                .isEqualTo("Zij belt morgen terug.\n\n[NAAM-1]");
    }

    @Test
    void pointsToWhatMayBeANameAndLetsItWaitWhereItIsHalfLikely() {
        RedactedRecord record = REDACTOR.redact(
                Map.of("a", new RawText("Ilse kind heeft geen bed, dat van Joost wel, en Madi niets.")),
                RecordFacts.ofYear(2021));
        assertThat(record.notes())
                .allSatisfy(note -> assertThat(record.field("a").value().substring(note.start(), note.end()))
                        .matches("\\p{L}+"));
    }

    @Test
    void tellsWhoDidWhatByNumbers() {
        assertThat(redacted("Mw. Fatima El Idrissi belde over haar zoon Tygo. Tygo is ziek; Fatima's baas niet. "
                        + "Mw El Idrissi komt morgen."))
                .isEqualTo("[NAAM-1] belde over haar zoon [NAAM-2]. [NAAM-2] is ziek; [NAAM-1] baas niet. "
                        + "[NAAM-1] komt morgen.");
    }

    @Test
    void numbersGoOnOverTheFieldsOfARecord() {
        Map<String, RawText> fields = new LinkedHashMap<>();
        fields.put("a", new RawText("Gebeld met mw. Zwatterveen."));
        fields.put("b", new RawText("Afspraak met dhr. Quellinck, en met Zwatterveen."));
        RedactedRecord record = REDACTOR.redact(fields, RecordFacts.ofYear(2021));
        assertThat(record.field("b").value()).isEqualTo("Afspraak met [NAAM-2], en met [NAAM-1].");
    }

    @Test
    void explainsWhatItMasksByTheTextAsItWasTyped() {
        Explanation explanation =
                REDACTOR.explain(new RawText("Mw. Zwatterveen, BSN 123456782, belde."), RecordFacts.ofYear(2021));
        assertThat(explanation.redacted().value()).isEqualTo("[NAAM-1], BSN [BSN], belde.");
        assertThat(explanation.masked())
                .extracting(masked -> masked.piece().value())
                .containsExactly("Mw. Zwatterveen", "123456782");
        assertThat(explanation.masked())
                .extracting(masked -> masked.evidence().layer())
                .containsExactly(Layer.NAME_CONTEXT, Layer.IDENTIFIER);
    }

    @Test
    void masksWhatARuleOfTheMunicipalityCallsAPersonAndLeavesWhatItNeverDoes() {
        LocalRules rules = new LocalRules(Set.of("blokfluit"), Set.of("zwatterveen"));
        RedactedRecord record = REDACTOR.redact(
                Map.of("a", new RawText("De blokfluit kwam langs; Zwatterveen is dicht.")),
                new RecordFacts(List.of(), rules, 2021));
        assertThat(record.field("a").value()).isEqualTo("De [NAAM-1] kwam langs; Zwatterveen is dicht.");
    }

    @Test
    void rawTextShowsNothingOfItself() {
        assertThat(new RawText("Jan Jansen").toString()).doesNotContain("Jan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1 ", "(", "A. ", "Ab ", "NL12 "})
    void hostileTextEndsSoon(String unit) {
        String text = unit.repeat(100_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> redacted(text));
    }
}
