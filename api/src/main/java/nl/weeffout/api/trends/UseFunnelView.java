package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.weeffout.analytics.run.UseFunnelLine;

/**
 * How much teams or municipalities use the micro-budget.
 *
 * @param denominator what their size is measured in; none where they are taken as equal
 * @param dispersion how many times the variance of chance alone they have
 * @param points the greatest size first
 */
public record UseFunnelView(
        @Schema(allowableValues = {"gemeente", "team"}) String by,

        @Schema(allowableValues = {"caseload", "inhabitants", "none"})
        String denominator,

        double dispersion,
        List<PointView> points) {
    /**
     * A team or municipality.
     *
     * @param observed grants
     * @param expected at the rate of all together
     * @param lower95 limits within which chance keeps alike ones
     * @param falseDiscovery of all that use as little, the share that chance brings
     */
    public record PointView(
            String unit,
            double size,
            long observed,
            double expected,
            double lower95,
            double upper95,
            double lower998,
            double upper998,
            boolean inside95,
            boolean inside998,
            double falseDiscovery) {}

    static UseFunnelView of(UseFunnelLine line) {
        return new UseFunnelView(
                line.by(),
                line.denominator(),
                line.dispersion(),
                line.points().stream()
                        .map(point -> new PointView(
                                point.unit(),
                                point.size(),
                                point.observed(),
                                point.expected(),
                                point.lower95(),
                                point.upper95(),
                                point.lower998(),
                                point.upper998(),
                                point.isInside95(),
                                point.isInside998(),
                                point.falseDiscovery()))
                        .toList());
    }
}
