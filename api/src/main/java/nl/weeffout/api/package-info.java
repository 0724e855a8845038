/** The launcher's commands: {@link nl.weeffout.api.Weeffout} is the program. */
@NullMarked
package nl.weeffout.api;

import org.jspecify.annotations.NullMarked;
