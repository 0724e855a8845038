@NullMarked
package nl.weeffout.analytics.identity;

import org.jspecify.annotations.NullMarked;
