/** Tests of how alike records are. */
@NullMarked
package nl.weeffout.analytics.similarity;

import org.jspecify.annotations.NullMarked;
