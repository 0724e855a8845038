/**
 * What stands out about records and their patterns: each kind of {@link nl.weeffout.domain.signal.Signal} is a type of its own,
 * with its numbers, its records and a sentence that says it; and {@link nl.weeffout.domain.signal.Trend}, what became of a
 * count over time. JDK and JSpecify only.
 */
@NullMarked
package nl.weeffout.domain.signal;

import org.jspecify.annotations.NullMarked;
