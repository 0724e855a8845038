/**
 * Writes and reads run folders: {@link nl.weeffout.analytics.run.RunFolder} and {@link nl.weeffout.analytics.run.RunFolders};
 * {@link nl.weeffout.analytics.run.WatchedRuns} keeps the newest one at hand for a service.
 */
@NullMarked
package nl.weeffout.analytics.run;

import org.jspecify.annotations.NullMarked;
