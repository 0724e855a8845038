package nl.weeffout.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnProfileTest {
    private static final String GOOD = """
            kind: exceptions
            fields:
              id: nummer
              datum: [dag]
              gemeentecode: [code]
              omschrijving: [verhaal, 2]
              huishouden: [gezin]
            dates: [dd-MM-uuuu]
            aliases:
              huishouden:
                eenouder: [alleenstaande ouder, 1]
            """;

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> ColumnProfile.parse("ours.yml", yaml))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("ours.yml:")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void readsWhichColumnIsWhichField() {
        ColumnProfile profile = ColumnProfile.parse("ours.yml", GOOD);
        assertThat(profile.kind()).isEqualTo(RecordKind.EXCEPTIONS);
        assertThat(profile.field("Nummer.")).contains(CaseField.ID);
        assertThat(profile.field(" DÁG ")).contains(CaseField.DATUM);
        assertThat(profile.field("2")).contains(CaseField.OMSCHRIJVING);
        assertThat(profile.field("datum")).isEmpty();
        assertThat(profile.meaning(CaseField.HUISHOUDEN, " Alleenstaande ouder"))
                .isEqualTo("eenouder");
        assertThat(profile.meaning(CaseField.HUISHOUDEN, "Anders")).isEqualTo("Anders");
        assertThat(profile.meaning(CaseField.OMSCHRIJVING, "1")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void theProfileThatComesAlongKnowsEveryFieldOfItsKindByItsOwnName(RecordKind kind) {
        ColumnProfile profile = ColumnProfile.builtIn(kind);
        assertThat(profile.kind()).isEqualTo(kind);
        for (CaseField field : CaseField.of(kind)) {
            assertThat(profile.field(field.key())).contains(field);
        }
    }

    @Test
    void namesAnUnknownField() {
        assertRefused(
                GOOD.replace("huishouden: [gezin]", "huisdier: [hond]"),
                "fields.huisdier is no field of exceptions; known: id, datum, ");
        assertRefused(
                GOOD.replace("huishouden: [gezin]", "leverancier: [winkel]"),
                "fields.leverancier is no field of exceptions; known: id, datum, ");
        assertRefused(
                GOOD.replace("  huishouden:\n", "  huisdier:\n"),
                "aliases.huisdier is no field of exceptions; known: ");
        assertRefused(GOOD.replace("aliases:", "synoniemen:"), "'synoniemen' unknown; known: kind, fields, dates");
    }

    @Test
    void namesAFieldThatEveryLogNeeds() {
        for (String line :
                new String[] {"id: nummer", "datum: [dag]", "gemeentecode: [code]", "omschrijving: [verhaal, 2]"}) {
            assertRefused(
                    GOOD.replace("  " + line + "\n", ""),
                    "fields." + line.substring(0, line.indexOf(':')) + " is missing; every log needs it");
        }
        assertRefused("kind: grants\ndates: [dd-MM-uuuu]\n", "fields.");
    }

    @Test
    void namesAnUnknownKind() {
        assertRefused(GOOD.replace("exceptions", "klachten"), "kind 'klachten' unknown; known: exceptions, grants");
        assertRefused(GOOD.replace("kind: exceptions\n", ""), "kind '' unknown; known: exceptions, grants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dag-maand-jaar", "dd-MM-jjjj", "'dd-MM-uuuu"})
    void namesADateFormatThatIsNone(String format) {
        assertRefused(GOOD.replace("dd-MM-uuuu", '"' + format + '"'), "dates: '" + format + "' is not a date format");
    }

    /** Accepted, they would have every row of the log rejected. */
    @ParameterizedTest
    @ValueSource(strings = {"dd-MM-yyyy", "MM-uuuu", "dd-MM", "HH:mm", "uuuu-MM-dd HH:mm", "hh-MM-uuuu"})
    void namesADateFormatByWhichNoDayCanBeRead(String format) {
        assertRefused(GOOD.replace("dd-MM-uuuu", '"' + format + '"'), "dates: '" + format + "' ");
    }

    @Test
    void asksForDateFormats() {
        assertRefused(GOOD.replace("dates: [dd-MM-uuuu]\n", ""), "dates is missing; expected formats such as");
        assertRefused(GOOD.replace("[dd-MM-uuuu]", "[]"), "dates is missing; expected formats such as");
        assertRefused(GOOD.replace("[dd-MM-uuuu]", "{a: b}"), "dates: expected a word or a list of words");
    }

    @Test
    void namesATitleThatStandsUnderTwoFields() {
        assertRefused(GOOD.replace("datum: [dag]", "datum: [Nummer.]"), "column 'Nummer.' stands under id and datum");
    }

    @Test
    void saysWhereAWordIsExpected() {
        assertRefused(GOOD.replace("[dag]", "[[dag]]"), "fields.datum: expected words");
        assertRefused(GOOD.replace("[dag]", "{a: dag}"), "fields.datum: expected a word or a list of words");
        assertRefused(
                GOOD.replace("[alleenstaande ouder, 1]", "{a: b}"),
                "aliases.huishouden.eenouder: expected a word or a list of words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: [", "\u0000", "\tkind: x", "kind: a\nkind: b", "%"})
    void namesTheLineWhereItIsNoYaml(String yaml) {
        assertThatThrownBy(() -> ColumnProfile.parse("ours.yml", yaml))
                .isInstanceOf(CommandFailure.class)
                .hasMessageMatching("ours\\.yml:-?\\d+: profile is not YAML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "zomaar tekst", "# niets"})
    void refusesWhatHoldsNoFields(String yaml) {
        assertRefused(yaml, "profile holds no fields; expected kind, fields, dates, aliases");
    }

    @Test
    void namesAProfileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> ColumnProfile.read(folder.resolve("none.yml")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("none.yml: profile cannot be read");
    }
}
