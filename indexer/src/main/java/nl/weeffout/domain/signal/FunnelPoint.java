package nl.weeffout.domain.signal;

/**
 * A team or municipality in a funnel plot: so much used, beside what its size would have, with the limits within which chance
 * keeps those that use alike.
 *
 * @param unit team with its municipality, or municipality
 * @param observed grants
 * @param expected at the rate of all together
 * @param size in the unit of the denominator
 * @param lower95 limits of 95 %
 * @param lower998 limits of 99.8 %
 * @param falseDiscovery of all units that use as little, the share that chance brings; 0 to 1
 */
public record FunnelPoint(
        String unit,
        long observed,
        double expected,
        double size,
        double lower95,
        double upper95,
        double lower998,
        double upper998,
        double falseDiscovery) {
    public boolean isInside95() {
        return observed >= lower95 && observed <= upper95;
    }

    public boolean isInside998() {
        return observed >= lower998 && observed <= upper998;
    }
}
