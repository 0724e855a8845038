package nl.weeffout.analytics.signal;

import java.util.List;
import nl.weeffout.domain.signal.CriterionDistances;
import nl.weeffout.domain.signal.Trend;
import nl.weeffout.domain.signal.UseFunnel;

/**
 * What was found in the records of a run.
 *
 * @param signals the most worth a werktafel's time first
 * @param trends of everything that is counted by month, those of most events first
 * @param criteria how far limits were missed, those of most records first
 * @param funnels how much the micro-budget is used, of municipalities and of teams
 */
public record Findings(
        List<RankedSignal> signals, List<Trend> trends, List<CriterionDistances> criteria, List<UseFunnel> funnels) {
    /** Of no records. */
    public static final Findings NONE = new Findings(List.of(), List.of());

    /** Of signals and trends alone. */
    public Findings(List<RankedSignal> signals, List<Trend> trends) {
        this(signals, trends, List.of(), List.of());
    }

    public Findings {
        signals = List.copyOf(signals);
        trends = List.copyOf(trends);
        criteria = List.copyOf(criteria);
        funnels = List.copyOf(funnels);
    }
}
