/** What a run over all records finds, as it stands in a run folder and in the API. */
@NullMarked
package nl.weeffout.domain.pattern;

import org.jspecify.annotations.NullMarked;
