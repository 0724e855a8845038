package nl.weeffout.indexer.ingest;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.store.CaseCsv;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search writes as a table, an ingest reads. */
class CsvReadBackTest {
    @TempDir
    private Path folder = Path.of("");

    private CaseLogRow readBack(CaseBuilder record) throws IOException {
        Path file = folder.resolve("a.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            CaseCsv.to(out).add(record.build());
        }
        List<CaseLogRow> rows = new ArrayList<>();
        CaseLogFile.open(file, record.build().kind(), null)
                .forEach(rows::add, rejected -> assertThat(rejected).isNull());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static String text(CaseLogRow row, CaseField field) {
        return row.text(field).value();
    }

    @Test
    void anExceptionKeepsItsFields() throws IOException {
        CaseLogRow row = readBack(aCase().withId("UTR/2024/1")
                .on(LocalDate.of(2024, 12, 31))
                .withNarrative("Eerst \"ja\"; toen nee.\nEinde.")
                .withOrganisations("SVB", "Gemeente")
                .costing("1250.50"));
        assertThat(text(row, CaseField.ID)).isEqualTo("UTR/2024/1");
        assertThat(text(row, CaseField.DATUM)).isEqualTo("31-12-2024");
        assertThat(text(row, CaseField.GEMEENTECODE)).isEqualTo("GM0344");
        assertThat(text(row, CaseField.OMSCHRIJVING)).isEqualTo("Eerst \"ja\"; toen nee.\nEinde.");
        assertThat(row.values().get(CaseField.ORGANISATIES))
                .containsExactly(new RawText("SVB"), new RawText("Gemeente"));
        assertThat(text(row, CaseField.BEDRAG)).isEqualTo("1250,50");
        assertThat(text(row, CaseField.UITKOMST)).isEqualTo("opgelost");
    }

    @Test
    void aGrantKeepsItsFields() throws IOException {
        CaseBuilder grant = aGrant().withId("G-1").about("witgoed");
        assertThat(grant.build().kind()).isEqualTo(RecordKind.GRANTS);
        CaseLogRow row = readBack(grant);
        assertThat(text(row, CaseField.CATEGORIE)).isEqualTo("witgoed");
        assertThat(text(row, CaseField.AKKOORD)).isEqualTo("2");
        assertThat(text(row, CaseField.LEVERANCIER)).isEqualTo("Kringloop");
        assertThat(text(row, CaseField.VOORLIGGEND)).isEqualTo("bijzondere bijstand: afgewezen");
        assertThat(text(row, CaseField.REDEN)).isEqualTo("spoed");
    }
}
