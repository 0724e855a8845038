package nl.weeffout.analytics.signal;

import java.util.List;
import nl.weeffout.domain.signal.Trend;

/**
 * What was found in the records of a run.
 *
 * @param signals the most worth a werktafel's time first
 * @param trends of everything that is counted by month, those of most events first
 */
public record Findings(List<RankedSignal> signals, List<Trend> trends) {
    /** Of no records. */
    public static final Findings NONE = new Findings(List.of(), List.of());

    public Findings {
        signals = List.copyOf(signals);
        trends = List.copyOf(trends);
    }
}
