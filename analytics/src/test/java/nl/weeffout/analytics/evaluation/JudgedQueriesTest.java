package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedQueriesTest {
    @TempDir
    private Path folder;

    @Test
    void gradesComeByRecord() throws IOException {
        JudgedQueries read = JudgedQueries.read(file("""
                {"kind":"typo","query":"huurtoeslg","answers":{"A-1":3,"A-2":1}}

                {"kind":"nothing","query":"tulpen","answers":{}}
                """));
        assertThat(read.queries())
                .containsExactly(
                        new JudgedQueries.Judged(
                                "typo", "huurtoeslg", Map.of(new CaseId("A-1"), 3, new CaseId("A-2"), 1)),
                        new JudgedQueries.Judged("nothing", "tulpen", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{\"query\":\"x\",\"answers\":{}}",
                "{\"kind\":\"x\",\"query\":\"x\"}",
                "{\"kind\":\"x\",\"query\":\"x\",\"answers\":{\"A-1\":4}}",
                "{\"kind\":\"x\",\"query\":\"x\",\"answers\":{\"A-1\":\"3\"}}",
                ""
            })
    void aFaultNamesTheFile(String line) throws IOException {
        Path file = file(line);
        assertThatThrownBy(() -> JudgedQueries.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(file.toString());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("queries.jsonl"), content);
    }
}
