/**
 * What stands out: each detector finds one kind of {@link nl.weeffout.domain.signal.Signal} in counts of records, and
 * {@link nl.weeffout.analytics.signal.SignalDetector} asks them all and puts first what is most worth a werktafel's time.
 */
@NullMarked
package nl.weeffout.analytics.signal;

import org.jspecify.annotations.NullMarked;
