/** Builds the records that tests need: start at {@link nl.weeffout.indexer.testing.CaseBuilder#aCase}. */
@NullMarked
package nl.weeffout.indexer.testing;

import org.jspecify.annotations.NullMarked;
