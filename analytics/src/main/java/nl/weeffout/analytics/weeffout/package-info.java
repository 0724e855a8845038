/**
 * The rule underneath: grounds of refusal in each record ({@link nl.weeffout.analytics.weeffout.CaseGrounds}), and which
 * patterns share ground and regeling ({@link nl.weeffout.analytics.weeffout.WeeffoutFinder}), and which records beside
 * them were settled within the rules ({@link nl.weeffout.analytics.weeffout.CounterExamples}).
 */
@NullMarked
package nl.weeffout.analytics.weeffout;

import org.jspecify.annotations.NullMarked;
