/**
 * Says what was found: {@link nl.weeffout.analytics.label.PatternTitler} names patterns,
 * {@link nl.weeffout.analytics.label.PatternDescriber} describes them, {@link nl.weeffout.analytics.label.MemberReasons} tells
 * why a record stands in one, and {@link nl.weeffout.analytics.label.NearbyCases} what comes near.
 */
@NullMarked
package nl.weeffout.analytics.label;

import org.jspecify.annotations.NullMarked;
