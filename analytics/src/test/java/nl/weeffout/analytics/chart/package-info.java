@NullMarked
package nl.weeffout.analytics.chart;

import org.jspecify.annotations.NullMarked;
