/** What tests of the modules behind analytics build on: begin at {@link nl.weeffout.analytics.testing.GoldenRun}. */
@NullMarked
package nl.weeffout.analytics.testing;

import org.jspecify.annotations.NullMarked;
