package nl.weeffout.indexer.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2025-06-15T10:00:00Z");

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, () -> now, "ingest");
    }

    private void afterMillis(long millis) {
        now = now.plusMillis(millis);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysNothingOfShortWork() {
        for (boolean terminal : new boolean[] {true, false}) {
            Progress progress = progress(terminal);
            afterMillis(1_999);
            progress.at(500, 0.5);
            progress.done();
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsHowManyOfHowMany() {
        Progress progress = progress(false);
        afterMillis(30_000);
        progress.of(1_200, 5_000);
        assertThat(told()).isEqualTo("ingest: 1,200 of 5,000, 40/s, about 95 s left\n");
    }

    @Test
    void writesPlainLinesTenSecondsApartWhereThereIsNoTerminal() {
        Progress progress = progress(false);
        for (int second = 1; second <= 24; second++) {
            afterMillis(1_000);
            progress.at(second * 1_000L, 0);
        }
        progress.done();
        assertThat(told()).isEqualTo("ingest: 2,000, 1,000/s\ningest: 12,000, 1,000/s\ningest: 22,000, 1,000/s\n");
    }

    @Test
    void overwritesOneLineOnATerminalAndClearsItInTheEnd() {
        Progress progress = progress(true);
        afterMillis(2_000);
        progress.at(2_000, 0);
        afterMillis(100);
        progress.at(2_100, 0);
        afterMillis(100);
        progress.at(2_200, 0);
        progress.done();
        assertThat(told())
                .isEqualTo("\r\u001b[Kingest: 2,000, 1,000/s\r\u001b[Kingest: 2,200, 1,000/s\r\u001b[K")
                .doesNotContain("\n");
    }

    @Test
    void tellsHowLongItWillTakeWhereTheWholeIsKnown() {
        Progress progress = progress(false);
        afterMillis(4_000);
        progress.at(1_000, 0.25);
        assertThat(told()).isEqualTo("ingest: 1,000, 250/s, about 12 s left\n");
    }
}
