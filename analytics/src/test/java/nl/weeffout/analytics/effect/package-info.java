@NullMarked
package nl.weeffout.analytics.effect;

import org.jspecify.annotations.NullMarked;
