/** What waits for a reviewer through the API: begin at {@link nl.weeffout.api.quarantine.QuarantineFinder}. */
@NullMarked
package nl.weeffout.api.quarantine;

import org.jspecify.annotations.NullMarked;
