@NullMarked
package nl.weeffout.analytics.trend;

import org.jspecify.annotations.NullMarked;
