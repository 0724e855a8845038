package nl.weeffout.analytics.effect;

import java.util.List;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.domain.signal.Measure;

/**
 * A measure and what it is against.
 *
 * @param what pattern, weeffout or category
 * @param value id of the pattern or weeffout, or the category
 */
public record AimedMeasure(Measure measure, Dimension what, String value) {
    /** What a measure may be against. */
    public static final List<Dimension> TARGETS = List.of(Dimension.PATTERN, Dimension.WEEFFOUT, Dimension.CATEGORY);

    public AimedMeasure {
        if (!TARGETS.contains(what)) {
            throw new IllegalArgumentException("a measure against " + what.key());
        }
    }
}
