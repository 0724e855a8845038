@NullMarked
package nl.weeffout.analytics.ranking;

import org.jspecify.annotations.NullMarked;
