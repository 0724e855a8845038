package nl.weeffout.domain.signal;

import java.util.List;

/**
 * How much teams or municipalities use the micro-budget: the numbers behind a funnel plot.
 *
 * @param by field: {@code team} or {@code gemeente}
 * @param dispersion how many times the variance of chance alone the units have; 1 where they differ no more than that
 * @param points the greatest size first, never by how much they use
 */
public record UseFunnel(String by, Denominator denominator, double dispersion, List<FunnelPoint> points) {
    public UseFunnel {
        points = List.copyOf(points);
    }
}
