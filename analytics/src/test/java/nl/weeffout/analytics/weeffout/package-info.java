@NullMarked
package nl.weeffout.analytics.weeffout;

import org.jspecify.annotations.NullMarked;
