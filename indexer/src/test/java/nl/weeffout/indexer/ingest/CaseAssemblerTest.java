package nl.weeffout.indexer.ingest;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.ReviewReason;
import nl.weeffout.indexer.redact.RedactedRecord;
import org.junit.jupiter.api.Test;

class CaseAssemblerTest {
    @Test
    void namesTheFieldsOfNotesAsTheRecordDoes() {
        List<ReviewNote> notes = CaseAssembler.notes(new RedactedRecord(
                Map.of(),
                Map.of(),
                null,
                List.of(
                        new ReviewNote("omschrijving.0", 3, 5, ReviewReason.SCHOOL),
                        new ReviewNote("organisaties.1", 0, 4, ReviewReason.UNSURE_NAME))));
        assertThat(notes)
                .containsExactly(
                        new ReviewNote("omschrijving", 3, 5, ReviewReason.SCHOOL),
                        new ReviewNote("organisaties.1", 0, 4, ReviewReason.UNSURE_NAME));
        assertThat(aCase().withOrganisations("UWV", "Huize Agnes")
                        .build()
                        .texts()
                        .keySet())
                .contains("omschrijving", "organisaties.1");
    }
}
