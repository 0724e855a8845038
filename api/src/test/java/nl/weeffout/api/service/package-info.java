/** The running service, met over HTTP and in a browser: begin at {@code WeeffoutServerIT}. */
@NullMarked
package nl.weeffout.api.service;

import org.jspecify.annotations.NullMarked;
