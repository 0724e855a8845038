package nl.weeffout.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseLogFileTest {
    private static final String HEAD = "Casusnummer;Datum;Gemeentecode;Regelingen;Omschrijving;;";

    @TempDir
    private Path folder = Path.of("");

    private Path written(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static List<CaseLogRow> rows(Path path) {
        List<CaseLogRow> rows = new ArrayList<>();
        CaseLogFile.open(path, RecordKind.EXCEPTIONS, null)
                .forEach(rows::add, rejected -> assertThat(rejected).isNull());
        return rows;
    }

    private static String description(CaseLogRow row) {
        return row.text(CaseField.OMSCHRIJVING).value();
    }

    @Test
    void readsWhatDutchExcelWritesInWindows1252() throws IOException {
        Path path = written(
                "a.csv",
                "sep=;\r\n" + HEAD + "\r\nA-1;15-01-2019;GM0855;HT / Wmo | AOW;Cliënte zei \"\"ja\"\";;\r\n;;;;;;\r\n",
                Charset.forName("windows-1252"));
        List<CaseLogRow> rows = rows(path);
        assertThat(rows).hasSize(1);
        assertThat(description(rows.getFirst())).startsWith("Cliënte zei");
        assertThat(rows.getFirst().values().get(CaseField.REGELINGEN))
                .containsExactly(new RawText("HT"), new RawText("Wmo"), new RawText("AOW"));
    }

    @Test
    void readsCommasAMarkOfUtf8AndLineBreaksInQuotes() throws IOException {
        Path path = written(
                "a.csv",
                "\uFEFFid,datum,gemeentecode,omschrijving\nA-1,2019-01-15,GM0855,\"één\nregel\"\nA-2,2019-01-15,GM0855,b\n",
                StandardCharsets.UTF_8);
        List<CaseLogRow> rows = rows(path);
        assertThat(rows).extracting(CaseLogFileTest::description).containsExactly("één\nregel", "b");
        assertThat(rows.get(1).source().line()).isEqualTo(4);
    }

    @Test
    void readsEverySheetOfAWorkbookWithItsDatesAndNumbers() throws IOException {
        Path path = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : List.of("een", "twee")) {
                Worksheet sheet = workbook.newWorksheet(name);
                List<String> titles = List.of("id", "datum", "gemeentecode", "omschrijving", "bedrag");
                for (int i = 0; i < titles.size(); i++) {
                    sheet.value(0, i, titles.get(i));
                }
                sheet.value(1, 0, "A-" + name);
                sheet.value(1, 1, LocalDate.of(2019, 1, 15));
                sheet.style(1, 1).format("dd-mm-yyyy").set();
                sheet.value(1, 2, "GM0855");
                sheet.value(1, 3, "tekst");
                sheet.value(1, 4, 12.5);
            }
        }
        List<CaseLogRow> rows = rows(path);
        assertThat(rows).extracting(row -> row.text(CaseField.ID).value()).containsExactly("A-een", "A-twee");
        assertThat(rows.getFirst().text(CaseField.DATUM).value()).isEqualTo("2019-01-15");
        assertThat(rows.getFirst().text(CaseField.BEDRAG).value()).isEqualTo("12.5");
    }

    @Test
    void refusesWhatIsNoLogInOneLineThatNamesTheFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEAD + "\nA-1;2019-01-15;GM0855;;" + "tekst ".repeat(500)).getBytes(StandardCharsets.UTF_8));
        }
        Path cutOff = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {1, 0, 2});
        Path noRows = written("norows.csv", HEAD + "\n", StandardCharsets.UTF_8);
        Path missing = written("missing.csv", "id;datum\nA-1;2019-01-15\n", StandardCharsets.UTF_8);
        Path noWorkbook = written("a.xlsx", "geen werkmap", StandardCharsets.UTF_8);
        for (Path path : List.of(cutOff, binary, noRows, missing, noWorkbook, folder.resolve("none.csv"))) {
            assertThatThrownBy(() -> rows(path))
                    .as(path.getFileName().toString())
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining(path.getFileName().toString())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void keepsNumbersOfJsonAndOfWorkbooksWhatTheyAre() throws IOException {
        List<String> numbers =
                List.of("640", "640.5", "12.125", "1.234", "223.84999999999999", "0.1", "1234567", "1E3");
        List<String> euros = List.of("640", "640.5", "12.125", "1.234", "223.85", "0.1", "1234567", "1000");
        assertThat(amounts(jsonl(numbers))).containsExactlyElementsOf(euros);
        Path path = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("een");
            List<String> titles = List.of("id", "datum", "gemeentecode", "omschrijving", "bedrag");
            for (int row = 0; row <= numbers.size(); row++) {
                for (int i = 0; i < titles.size(); i++) {
                    sheet.value(row, i, row == 0 ? titles.get(i) : "a");
                }
                if (row > 0) {
                    sheet.value(row, 4, new BigDecimal(numbers.get(row - 1)));
                }
            }
        }
        assertThat(amounts(path)).containsExactlyElementsOf(euros);
    }

    private Path jsonl(List<String> amounts) throws IOException {
        String line =
                "{\"id\":1,\"datum\":\"2019-01-15\",\"gemeentecode\":\"GM0855\",\"omschrijving\":\"a\",\"bedrag\":%s}";
        return written(
                "a.jsonl",
                amounts.stream().map(line::formatted).collect(Collectors.joining("\n")),
                StandardCharsets.UTF_8);
    }

    private static List<String> amounts(Path path) {
        return rows(path).stream()
                .map(row -> RowValidator.amount(row.text(CaseField.BEDRAG).value())
                        .map(amount -> amount.stripTrailingZeros().toPlainString())
                        .orElse("none"))
                .toList();
    }

    @Test
    void takesANumberBeyondAllMeasureAsNoAmount() throws IOException {
        assertThat(amounts(jsonl(List.of("1e400", "1e300", "-1e-300")))).containsExactly("none", "none", "none");
    }

    @Test
    void takesANoBreakSpaceForASpace() throws IOException {
        Path path = written("a.csv", HEAD + "\nA-1\u00a0;2019-01-15\u00a0;GM0855;;\u00a0;;\n", StandardCharsets.UTF_8);
        CaseLogRow row = rows(path).getFirst();
        assertThat(row.text(CaseField.ID).value()).isEqualTo("A-1");
        assertThat(row.values()).doesNotContainKey(CaseField.OMSCHRIJVING);
    }
}
