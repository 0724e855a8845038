/**
 * Which patterns a new case may belong to: {@link nl.weeffout.analytics.placing.PatternMatcher} takes what somebody typed,
 * has it redacted and asks {@link nl.weeffout.analytics.placing.PatternPlacer}, which is made once for each run.
 */
@NullMarked
package nl.weeffout.analytics.placing;

import org.jspecify.annotations.NullMarked;
