/** The pages in Dutch, readable without JavaScript: one controller for each, over the same finders as the API. */
@NullMarked
package nl.weeffout.api.ui;

import org.jspecify.annotations.NullMarked;
