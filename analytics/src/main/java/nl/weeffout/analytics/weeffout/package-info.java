/**
 * The rule underneath: grounds of refusal in each record ({@link nl.weeffout.analytics.weeffout.CaseGrounds}), and which
 * patterns share ground and regeling ({@link nl.weeffout.analytics.weeffout.WeeffoutFinder}).
 */
@NullMarked
package nl.weeffout.analytics.weeffout;

import org.jspecify.annotations.NullMarked;
