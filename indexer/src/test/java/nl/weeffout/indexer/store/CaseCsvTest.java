package nl.weeffout.indexer.store;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCsvTest {
    private static String written(CaseBuilder... records) {
        StringWriter out = new StringWriter();
        CaseCsv table = CaseCsv.to(out);
        for (CaseBuilder record : records) {
            table.add(record.build());
        }
        return out.toString();
    }

    /** The rows by title, as another reader of CSV finds them. */
    private static List<Map<String, String>> read(String csv) {
        assertThat(csv).startsWith("\uFEFF");
        List<CsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.substring(1)).stream()
                .toList();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new TreeMap<>();
                    for (int i = 0; i < row.getFieldCount(); i++) {
                        cells.put(rows.getFirst().getField(i), row.getField(i));
                    }
                    return cells;
                })
                .toList();
    }

    @Test
    void writesDaysAndAmountsAsDutchExcelReadsThem() {
        String csv = written(
                aCase().withId("UTR/2024/1").on(LocalDate.of(2024, 3, 1)).costing("1250.5"),
                aGrant().withId("G-1").costing("0"));
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
        List<Map<String, String>> rows = read(csv);
        assertThat(rows.getFirst())
                .containsEntry("Nummer", "UTR/2024/1")
                .containsEntry("Soort casus", "maatwerk")
                .containsEntry("Datum", "01-03-2024")
                .containsEntry("Bedrag", "1250,5")
                .containsEntry("Akkoord", "");
        assertThat(rows.getLast())
                .containsEntry("Soort casus", "minimaatwerkbudget")
                .containsEntry("Bedrag", "0")
                .containsEntry("Akkoord", "2")
                .containsEntry("Uitkomst", "");
    }

    @Test
    void keepsSeparatorsQuotesAndLineBreaksWithinTheirCell() {
        String text = "Zei \"ja\"; daarna niets.\nTweede regel;;\"";
        assertThat(read(written(aCase().withNarrative(text), aCase().withNarrative("x"))))
                .extracting(row -> row.get("Omschrijving"))
                .containsExactly(text, "x");
    }

    @Test
    void neverHoldsTheKeyOfAHousehold() {
        String key = "0123456789abcdef0123456789abcdef";
        assertThat(written(aCase().ofHousehold(new nl.weeffout.domain.HouseholdKey(key))))
                .doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\";\"y\")",
                "+31 6",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "=\"a\";=1"
            })
    void whatAPersonWroteIsNoFormulaWhereverItStands(String formula) {
        Map<String, String> exception = read(written(aCase().withNarrative(formula)
                        .withMeasure(formula)
                        .withOrganisations(formula, "B")
                        .endingIn(formula)))
                .getFirst();
        assertThat(exception)
                .containsEntry("Omschrijving", "'" + formula)
                .containsEntry("Maatwerk", "'" + formula)
                .containsEntry("Organisaties", "'" + formula + " / B")
                .containsEntry("Uitkomst", "'" + formula);
        Map<String, String> grant =
                read(written(aGrant().withNarrative(formula).endingIn(formula))).getFirst();
        assertThat(grant).containsEntry("Omschrijving", "'" + formula).containsEntry("Alternatief", "'" + formula);
    }

    @Property
    void whateverIsWrittenComesBackWithAtMostAnApostropheBeforeIt(@ForAll String text) {
        String read = read(written(aCase().withNarrative(text))).getFirst().get("Omschrijving");
        assertThat(read).isIn(text, "'" + text);
        assertThat(read).doesNotContainPattern("\\A[=+\\-@\t\r\n]");
    }
}
