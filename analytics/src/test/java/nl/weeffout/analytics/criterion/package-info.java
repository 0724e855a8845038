@NullMarked
package nl.weeffout.analytics.criterion;

import org.jspecify.annotations.NullMarked;
