package nl.weeffout.indexer.elasticsearch;

import java.time.Duration;

/** How long to wait before the same is asked again: from .1 to 2 seconds, each time twice as long as before. */
final class Pauses {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration next = FIRST;

    Duration next() {
        Duration pause = next;
        Duration longer = pause.multipliedBy(2);
        next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        return pause;
    }
}
