/** Dutch as caseworkers write it: words, compounds and stems, and the names of regelingen and organisations. */
@NullMarked
package nl.weeffout.indexer.dutch;

import org.jspecify.annotations.NullMarked;
