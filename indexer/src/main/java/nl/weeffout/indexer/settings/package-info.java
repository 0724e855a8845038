/** The one story of configuration: defaults, then {@code weeffout.yml} in the data folder, then the environment, then options. */
@NullMarked
package nl.weeffout.indexer.settings;

import org.jspecify.annotations.NullMarked;
