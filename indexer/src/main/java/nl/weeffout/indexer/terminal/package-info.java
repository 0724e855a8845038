/** What every command shares on the terminal: one-line failures, tables, progress, and where the data folder lies. */
@NullMarked
package nl.weeffout.indexer.terminal;

import org.jspecify.annotations.NullMarked;
