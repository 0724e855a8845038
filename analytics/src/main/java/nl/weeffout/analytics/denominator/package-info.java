/** What counts may be held against when a municipality hands it in beside its log: inhabitants, caseload, budgets. */
@NullMarked
package nl.weeffout.analytics.denominator;

import org.jspecify.annotations.NullMarked;
