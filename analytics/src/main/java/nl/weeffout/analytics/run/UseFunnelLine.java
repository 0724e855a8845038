package nl.weeffout.analytics.run;

import java.util.List;
import java.util.Locale;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.FunnelPoint;
import nl.weeffout.domain.signal.UseFunnel;

/**
 * A line of use-funnels.jsonl: how much teams or municipalities use the micro-budget.
 *
 * @param by {@code team} or {@code gemeente}
 * @param denominator {@code caseload}, {@code inhabitants} or {@code none}
 */
public record UseFunnelLine(String by, String denominator, double dispersion, List<FunnelPoint> points) {
    public UseFunnelLine {
        points = List.copyOf(points);
    }

    /** The line of a funnel. */
    public static UseFunnelLine of(UseFunnel of) {
        return new UseFunnelLine(of.by(), of.denominator().key(), of.dispersion(), of.points());
    }

    /** What it is the line of, for a chart. */
    public UseFunnel funnel() {
        return new UseFunnel(by, Denominator.valueOf(denominator.toUpperCase(Locale.ROOT)), dispersion, points);
    }
}
