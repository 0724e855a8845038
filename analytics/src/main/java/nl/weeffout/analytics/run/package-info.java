/** Writes and reads run folders: {@link nl.weeffout.analytics.run.RunFolder} and {@link nl.weeffout.analytics.run.RunFolders}. */
@NullMarked
package nl.weeffout.analytics.run;

import org.jspecify.annotations.NullMarked;
