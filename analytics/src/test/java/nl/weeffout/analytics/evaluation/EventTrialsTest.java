package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.weeffout.domain.signal.SignalType;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTrialsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsOfADecemberThatComesBackAndOfAPlaceThatHasMore() throws IOException {
        StringBuilder rows = new StringBuilder("when,what,where\n");
        for (int month = 0; month < 48; month++) {
            LocalDate day = LocalDate.of(2018, 1, 15).plusMonths(month);
            rows.append((day + ",bins,North\n").repeat(10)).append((day + ",bins,South\n").repeat(10));
            rows.append((day + ",lamps,North\n").repeat(6)).append((day + ",lamps,South\n").repeat(1));
            rows.append((day + ",bangs,South\n").repeat(day.getMonthValue() == 12 ? 12 : 1));
        }
        Path file = Files.writeString(folder.resolve("events.csv"), rows);

        EventTrials trials = EventTrials.of(file, "when", "what", "where");

        assertThat(trials.signals())
                .filteredOn(each -> each.signal().type() == SignalType.SEASONAL)
                .extracting(each -> each.signal().facts().subject())
                .containsExactly("Categorie 'bangs'");
        assertThat(trials.signals())
                .filteredOn(each -> each.signal().type() == SignalType.OVER_REPRESENTATION)
                .extracting(each -> each.signal().facts().dimensions().toString())
                .contains("{categorie=lamps, wijk=events: North}");
        assertThat(trials.signals())
                .extracting(each -> each.signal().type())
                .doesNotContain(SignalType.RISING, SignalType.FALLING, SignalType.BURST);
        assertThat(trials.changesOfFlatSeries())
                .containsOnlyKeys("Categorie 'bins'", "Categorie 'lamps'", "Categorie 'bangs'")
                .allSatisfy((what, changes) -> assertThat(changes).isBetween(0.0, .2));
    }

    @Test
    void aRowWithoutADateIsRefusedByItsLineAndField() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "when,what\n2018-01-15,bins\nsoon,bins\n");

        assertThatThrownBy(() -> EventTrials.of(file, "when", "what", null))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("events.csv:3: when does not begin with a date");
        assertThatThrownBy(() -> EventTrials.of(file, "when", "kind", null)).hasMessageContaining("no column kind");
    }
}
