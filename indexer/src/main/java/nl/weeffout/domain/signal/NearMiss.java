package nl.weeffout.domain.signal;

import org.jspecify.annotations.Nullable;

/**
 * A criterion that households just miss.
 *
 * @param criterion in Dutch: {@code inkomensgrens}
 * @param distances how far they were off, where a number stands there; null where none does
 */
public record NearMiss(
        SignalFacts facts, String criterion, @Nullable Distances distances) implements Signal {
    /**
     * How far households were off.
     *
     * @param unit {@code euro}, {@code dag}, {@code maand} or {@code jaar}
     * @param known of how many records it is known
     * @param middle as far or less was half of them off
     * @param farthest off
     */
    public record Distances(String unit, int known, double middle, double farthest) {}

    @Override
    public SignalType type() {
        return SignalType.NEAR_MISS;
    }

    @Override
    public String sentence() {
        String text =
                facts.subject() + ": " + Dutch.cases(facts.observed()) + " net buiten de grens door " + criterion + ".";
        Distances far = distances;
        return far == null
                ? text
                : text + " Waar een getal staat (" + far.known() + "), was de helft er niet meer dan "
                        + Dutch.number(far.middle()) + " " + far.unit() + " naast, en niemand meer dan "
                        + Dutch.number(far.farthest()) + ".";
    }
}
