package nl.weeffout.analytics.signal;

import java.util.List;
import nl.weeffout.domain.signal.Association;
import nl.weeffout.domain.signal.CriterionDistances;
import nl.weeffout.domain.signal.RuleConflict;
import nl.weeffout.domain.signal.Trend;
import nl.weeffout.domain.signal.UseFunnel;

/**
 * What was found in the records of a run.
 *
 * @param signals the most worth a werktafel's time first
 * @param trends of everything that is counted by month, those of most events first
 * @param associations of values, those that chance explains least first
 * @param conflicts of regelingen, those of most records first
 * @param criteria how far limits were missed, those of most records first
 * @param funnels how much the micro-budget is used, of municipalities and of teams
 */
public record Findings(
        List<RankedSignal> signals,
        List<Trend> trends,
        List<Association> associations,
        List<RuleConflict> conflicts,
        List<CriterionDistances> criteria,
        List<UseFunnel> funnels) {
    /** Of no records. */
    public static final Findings NONE = new Findings(List.of(), List.of());

    /** Of signals and trends alone. */
    public Findings(List<RankedSignal> signals, List<Trend> trends) {
        this(signals, trends, List.of(), List.of(), List.of(), List.of());
    }

    public Findings {
        signals = List.copyOf(signals);
        trends = List.copyOf(trends);
        associations = List.copyOf(associations);
        conflicts = List.copyOf(conflicts);
        criteria = List.copyOf(criteria);
        funnels = List.copyOf(funnels);
    }
}
