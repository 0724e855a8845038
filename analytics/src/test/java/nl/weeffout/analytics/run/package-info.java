/** Tests of mining into run folders and reading them back. */
@NullMarked
package nl.weeffout.analytics.run;

import org.jspecify.annotations.NullMarked;
