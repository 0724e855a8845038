package nl.weeffout.analytics.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {
    private static final String BY = ",\"author\":\"petra\",\"date\":\"2026-03-14\"}";

    @TempDir
    private Path folder;

    @Test
    void readsEveryTypeInItsOrder() throws IOException {
        Constraints read = read(
                "{\"type\":\"must-link\",\"cases\":[\"A\",\"B\",\"C\"]" + BY,
                "",
                "{\"type\":\"cannot-link\",\"cases\":[\"A\",\"D\"]" + BY,
                "{\"type\":\"member\",\"case\":\"A\",\"pattern\":\"e-1\"" + BY,
                "{\"type\":\"not-member\",\"case\":\"D\",\"pattern\":\"e-1\"" + BY,
                "{\"type\":\"name\",\"pattern\":\"e-1\",\"name\":\" Verhuisd \"" + BY);
        assertThat(read.all())
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("MustLink", "CannotLink", "Member", "NotMember", "Name");
        assertThat(read.all()).extracting(each -> each.origin().line()).containsExactly(1, 3, 4, 5, 6);
        assertThat(((Constraint.MustLink) read.all().getFirst()).cases())
                .containsExactly(new CaseId("A"), new CaseId("B"), new CaseId("C"));
        assertThat(read.name(new PatternId("e-1"))).contains("verhuisd");
        assertThat(read.patterns()).containsExactly(new PatternId("e-1"));
    }

    @Test
    void theNewestNameCounts() throws IOException {
        Constraints read = read(
                "{\"type\":\"name\",\"pattern\":\"e-1\",\"name\":\"new\",\"author\":\"a\",\"date\":\"2026-03-15\"}",
                "{\"type\":\"name\",\"pattern\":\"e-1\",\"name\":\"old\",\"author\":\"a\",\"date\":\"2026-03-14\"}");
        assertThat(read.name(new PatternId("e-1"))).contains("new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|not JSON",
                "[]|not a JSON object",
                "{\"type\":\"name\",\"pattern\":\"e-1\",\"name\":\"x\",\"date\":\"2026-03-14\"}|author: missing",
                "{\"type\":\"name\",\"pattern\":\"e-1\",\"name\":\"x\",\"author\":\"a\"}|date: missing",
                "{\"type\":\"name\",\"pattern\":\"e-1\",\"name\":\"x\",\"author\":\"a\",\"date\":\"gisteren\"}|date: not a day such as 2026-03-14",
                "{\"type\":\"nam\",\"author\":\"a\",\"date\":\"2026-03-14\"}|type: unknown; known: must-link, cannot-link, member, not-member, name",
                "{\"type\":\"must-link\",\"cases\":[\"A\"],\"author\":\"a\",\"date\":\"2026-03-14\"}|cases: not a list of two ids or more",
                "{\"type\":\"must-link\",\"cases\":[\"A\",\"A\"],\"author\":\"a\",\"date\":\"2026-03-14\"}|cases: the same id twice",
                "{\"type\":\"must-link\",\"cases\":[\"A\",7],\"author\":\"a\",\"date\":\"2026-03-14\"}|cases[1]: not an id",
                "{\"type\":\"member\",\"pattern\":\"e-1\",\"author\":\"a\",\"date\":\"2026-03-14\"}|case: missing",
                "{\"type\":\"member\",\"case\":\"A\",\"pattern\":\"E 1\",\"author\":\"a\",\"date\":\"2026-03-14\"}|pattern: not the id of a pattern"
            })
    void aBadLineIsToldByFileLineFieldAndReason(String line, String reason) throws IOException {
        Path file = folder.resolve("constraints.jsonl");
        Files.writeString(file, "\n" + line + "\n");
        assertThatThrownBy(() -> Constraints.read(file, name -> name))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(file + ":2: " + reason);
    }

    @Test
    void aContradictionNamesTheLinesOfBothSides() {
        assertThatThrownBy(() -> read(
                        "{\"type\":\"must-link\",\"cases\":[\"A\",\"B\"]" + BY,
                        "{\"type\":\"must-link\",\"cases\":[\"B\",\"C\"]" + BY,
                        "{\"type\":\"must-link\",\"cases\":[\"C\",\"D\"]" + BY,
                        "{\"type\":\"cannot-link\",\"cases\":[\"C\",\"A\"]" + BY))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContainingAll(".jsonl:4: cannot-link of C and A contradicts", ".jsonl:1", ".jsonl:2")
                .hasMessageNotContaining(".jsonl:3");
        assertThatThrownBy(() -> read(
                        "{\"type\":\"not-member\",\"case\":\"B\",\"pattern\":\"e-1\"" + BY,
                        "{\"type\":\"must-link\",\"cases\":[\"A\",\"B\"]" + BY,
                        "{\"type\":\"member\",\"case\":\"A\",\"pattern\":\"e-1\"" + BY))
                .hasMessageContainingAll(".jsonl:1: not-member of B and e-1 contradicts", ".jsonl:2", ".jsonl:3");
        assertThatThrownBy(() -> read(
                        "{\"type\":\"member\",\"case\":\"A\",\"pattern\":\"e-2\"" + BY,
                        "{\"type\":\"member\",\"case\":\"A\",\"pattern\":\"e-1\"" + BY))
                .hasMessageContainingAll(".jsonl:1", ".jsonl:2 contradict each other", "e-1 and e-2");
    }

    private Constraints read(String... lines) throws IOException {
        Path file = folder.resolve("constraints.jsonl");
        Files.write(file, List.of(lines));
        return Constraints.read(file, name -> name.toLowerCase(Locale.ROOT));
    }
}
