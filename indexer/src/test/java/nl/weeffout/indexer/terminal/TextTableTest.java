package nl.weeffout.indexer.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void setsTextToTheLeftAndNumbersToTheRightWithoutSpacesAtTheEnd() {
        assertThat(new TextTable("what", "cases#", "note")
                        .row("a", 5, "")
                        .row("longer", 1_000, "x")
                        .toString())
                .isEqualTo("""
                        what    cases  note
                        a           5
                        longer   1000  x
                        """);
    }

    @Test
    void showsItsHeadWhereThereAreNoRows() {
        assertThat(new TextTable("id", "#").toString()).isEqualTo("id\n");
    }

    @Test
    void shortensALongCellToSixtyCharacters() {
        assertThat(new TextTable("a").row("x".repeat(60)).toString()).isEqualTo("a\n" + "x".repeat(60) + "\n");
        assertThat(new TextTable("a").row("x".repeat(61)).toString()).isEqualTo("a\n" + "x".repeat(59) + "…\n");
    }

    @Test
    void neverCutsASignInTwo() {
        String cell = new TextTable("a")
                .row("x".repeat(58) + "\ud83d\ude00" + "x".repeat(9))
                .toString();
        assertThat(cell).isEqualTo("a\n" + "x".repeat(58) + "…\n");
    }

    @Test
    void keepsARowOnOneLine() {
        assertThat(new TextTable("a", "b").row("een\ntwee\tdrie\r\n", "c").toString())
                .isEqualTo("a              b\neen twee drie  c\n");
    }

    @Test
    void refusesARowOfOtherLength() {
        assertThatThrownBy(() -> new TextTable("a", "b").row("one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells for 2 columns");
    }
}
