package nl.weeffout.analytics.trend;

/**
 * A time in which events come so often that it is worth saying so.
 *
 * @param from first period
 * @param to the period after the last
 * @param state 1 for the first rate above the usual one, 2 for the next, …
 * @param weight how much likelier the events are at that rate than at the usual one, in logarithms, above 0
 */
public record Burst(int from, int to, int state, double weight) {}
