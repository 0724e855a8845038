package nl.weeffout.analytics.signal;

import java.util.List;
import nl.weeffout.analytics.denominator.DenominatorTable;
import nl.weeffout.analytics.effect.AimedMeasure;

/**
 * What a municipality knows beside its log.
 *
 * @param measures whose effect is asked for
 * @param denominators what counts are held against where it is known
 * @param regularRouteEuros what a regular assessment costs: a gift of less is cheaper than the assessment it spares
 */
public record HandedIn(List<AimedMeasure> measures, DenominatorTable denominators, double regularRouteEuros) {
    /** Nothing, and what the municipalities themselves found a regular assessment to cost. */
    public static final HandedIn NOTHING = new HandedIn(List.of(), DenominatorTable.NONE, 200);

    public HandedIn {
        measures = List.copyOf(measures);
    }
}
