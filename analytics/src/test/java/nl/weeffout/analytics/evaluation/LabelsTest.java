package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.PersonalLabel;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @TempDir
    private Path folder;

    @Test
    void labelsAreReadAndOtherFieldsLeftAlone() throws IOException {
        Labels labels = Labels.read(file("""
                {"id": "A-1", "patroon": "tanden", "weeffout": null, "pii": [{"tekst": "Jan", "soort": "naam"}]}

                {"id": "A-2", "patroon": null, "categorie_waar": "overig"}
                """));
        assertThat(labels.personal())
                .containsOnlyKeys(new CaseId("A-1"), new CaseId("A-2"))
                .hasEntrySatisfying(
                        new CaseId("A-1"),
                        personal -> assertThat(personal).containsExactly(PersonalLabel.of("Jan", Placeholder.NAAM)));
        assertThat(labels.patterns(Set.of(new CaseId("A-1"), new CaseId("A-2"))))
                .containsOnlyKeys("tanden");
        assertThat(labels.patterns(Set.of(new CaseId("A-2")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Jansen|not JSON",
                "[]|not a JSON object",
                "{}|id: missing",
                "{\"id\": \"a b\"}|id: not an id",
                "{\"id\": \"A-1\", \"patroon\": 3}|patroon: neither a name nor null",
                "{\"id\": \"A-1\", \"pii\": {}}|pii: not a list",
                "{\"id\": \"A-1\", \"pii\": [{\"soort\": \"naam\"}]}|pii[0].tekst: missing",
                "{\"id\": \"A-1\", \"pii\": [{\"tekst\": \"Jansen\", \"soort\": \"stad\"}]}|pii[0].soort: unknown; known: naam",
                "{\"id\": \"A-0\"}|id: stands in the file twice"
            })
    void aFaultIsNamedByLineAndFieldAndQuotesNoText(String line, String fault) {
        assertThatThrownBy(() -> Labels.read(file("{\"id\": \"A-0\"}\n" + line)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("labels.jsonl:2: " + fault)
                .hasMessageNotContaining("Jansen");
    }

    @Test
    void aFileWithoutLabelsIsRefused() {
        assertThatThrownBy(() -> Labels.read(file("\n"))).hasMessageEndingWith("labels.jsonl: no labels");
        assertThatThrownBy(() -> Labels.read(folder.resolve("none.jsonl")))
                .hasMessageEndingWith("labels cannot be read: NoSuchFileException");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("labels.jsonl"), text);
    }
}
