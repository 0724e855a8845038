/** What a record becomes in an index, and what somebody typed becomes as a question to it: the same for every index. */
@NullMarked
package nl.weeffout.indexer.search;

import org.jspecify.annotations.NullMarked;
