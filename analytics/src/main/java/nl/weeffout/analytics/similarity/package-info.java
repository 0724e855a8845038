/** How alike records are: {@link nl.weeffout.analytics.similarity.TermVectors} weighs their words. */
@NullMarked
package nl.weeffout.analytics.similarity;

import org.jspecify.annotations.NullMarked;
