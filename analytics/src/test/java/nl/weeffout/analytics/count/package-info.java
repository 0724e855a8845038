@NullMarked
package nl.weeffout.analytics.count;

import org.jspecify.annotations.NullMarked;
