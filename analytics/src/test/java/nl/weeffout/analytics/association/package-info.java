@NullMarked
package nl.weeffout.analytics.association;

import org.jspecify.annotations.NullMarked;
