package nl.weeffout.analytics.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import nl.weeffout.analytics.placing.PatternPlacer;

/**
 * How a run's own records are placed, each as if it had not been there; no labels are needed. {@code placing.recovered}: share
 * of the members of sure patterns that are placed back in their own; {@code placing.astray}: share of the records of no pattern
 * that are placed in one.
 */
public final class PlacingQuality {
    private PlacingQuality() {}

    /** Over all kinds together, by name. */
    public static Map<String, Double> of(Collection<PatternPlacer> placers) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(
                "placing.recovered", mean(placers, PatternPlacer.Check::sureMembers, PatternPlacer.Check::recovered));
        figures.put("placing.astray", mean(placers, PatternPlacer.Check::others, PatternPlacer.Check::astray));
        return figures;
    }

    private static double mean(
            Collection<PatternPlacer> placers,
            ToIntFunction<PatternPlacer.Check> weight,
            ToDoubleFunction<PatternPlacer.Check> share) {
        double sum = 0;
        int all = 0;
        for (PatternPlacer placer : placers) {
            sum += weight.applyAsInt(placer.check()) * share.applyAsDouble(placer.check());
            all += weight.applyAsInt(placer.check());
        }
        return all == 0 ? 0 : sum / all;
    }
}
