/** Tests of what the pages take in and say, without a browser. */
@NullMarked
package nl.weeffout.api.ui;

import org.jspecify.annotations.NullMarked;
