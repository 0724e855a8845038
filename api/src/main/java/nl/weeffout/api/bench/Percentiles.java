package nl.weeffout.api.bench;

import java.time.Duration;
import java.util.List;

/** Percentiles of measured times, by nearest rank: an observed time, never one between two. */
final class Percentiles {
    private Percentiles() {}

    static Duration median(List<Duration> times) {
        return at(times, 50);
    }

    /** The least time that at least this percentage of the times does not exceed. */
    static Duration at(List<Duration> times, double percentage) {
        int rank = (int) Math.ceil(percentage / 100 * times.size());
        return times.stream().sorted().toList().get(Math.max(1, rank) - 1);
    }
}
