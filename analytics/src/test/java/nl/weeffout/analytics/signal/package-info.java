@NullMarked
package nl.weeffout.analytics.signal;

import org.jspecify.annotations.NullMarked;
