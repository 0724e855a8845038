@NullMarked
package nl.weeffout.analytics.statistics;

import org.jspecify.annotations.NullMarked;
