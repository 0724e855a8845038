package nl.weeffout.analytics.signal;

import nl.weeffout.domain.signal.Signal;

/**
 * A signal in its place.
 *
 * @param attention how much it is worth a werktafel's time, 0 to 1
 * @param reason why, in Dutch
 */
public record RankedSignal(Signal signal, double attention, String reason) {}
