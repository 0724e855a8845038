package nl.weeffout.indexer.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Tells on stderr how long work comes along: one line that is overwritten on a terminal, plain lines elsewhere, nothing for
 * work of less than two seconds.
 */
public final class Progress {
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private final Instant start;
    private final String what;
    private Instant next;
    private boolean shown;

    public Progress(PrintStream out, boolean terminal, InstantSource clock, String what) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.what = what;
        this.start = clock.instant();
        this.next = start.plus(QUIET);
    }

    /** To the terminal, if there is one. */
    public static Progress onStderr(String what) {
        return new Progress(
                System.err,
                java.util.Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent(),
                InstantSource.system(),
                what);
    }

    /**
     * @param done units of work done
     * @param share of the whole that is done, 0 to 1; 0 where it is not known
     */
    public void at(long done, double share) {
        tell(done, "", share);
    }

    /**
     * @param done units of work done
     * @param all that there are to do, at least 1
     */
    public void of(long done, long all) {
        tell(done, String.format(Locale.ROOT, " of %,d", all), (double) done / all);
    }

    private void tell(long done, String of, double share) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        shown = true;
        next = now.plus(terminal ? Duration.ofMillis(200) : Duration.ofSeconds(10));
        double seconds = Duration.between(start, now).toMillis() / 1000.0;
        String left = share > 0 ? String.format(Locale.ROOT, ", about %.0f s left", seconds / share - seconds) : "";
        String line = String.format(Locale.ROOT, "%s: %,d%s, %,.0f/s%s", what, done, of, done / seconds, left);
        out.print(terminal ? "\r\u001b[K" + line : line + "\n");
        out.flush();
    }

    /** Ends the line. */
    public void done() {
        if (shown && terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
