@NullMarked
package nl.weeffout.analytics.conflict;

import org.jspecify.annotations.NullMarked;
