package nl.weeffout.api.bench;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** Prints figures as they come, each with what was aimed at beside it, so that a run that ends early has told all it knew. */
final class Figures {
    private final PrintWriter out;
    private final PrintStream progress;
    private final InstantSource clock;
    private final long start;

    /** @param progress where it is told what is measured now */
    Figures(PrintWriter out, PrintStream progress, InstantSource clock) {
        this.out = out;
        this.progress = progress;
        this.clock = clock;
        this.start = clock.millis();
        print("measured", "value", "aim", "how");
    }

    /** Tells what is measured now, and how long all of it took up to here. */
    void now(String what) {
        progress.printf(Locale.ROOT, "%5d s  %s%n", (clock.millis() - start) / 1000, what);
    }

    /** @param aim empty where there is none */
    void print(String measured, String value, String aim, String how) {
        out.println(String.format(Locale.ROOT, "%-22s %14s  %-12s  %s", measured, value, aim, how)
                .stripTrailing());
        out.flush();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toNanos() / 1e9);
    }

    static String milliseconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    static String times(double factor) {
        return String.format(Locale.ROOT, "%.2f times", factor);
    }
}
