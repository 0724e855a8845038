/** Tests of the miners. */
@NullMarked
package nl.weeffout.analytics.cluster;

import org.jspecify.annotations.NullMarked;
