/**
 * The service itself: {@link nl.weeffout.api.service.WeeffoutServer} starts it on this machine's own address, every
 * response passes the header filter, and every error leaves as problem details or as a page in Dutch.
 */
@NullMarked
package nl.weeffout.api.service;

import org.jspecify.annotations.NullMarked;
