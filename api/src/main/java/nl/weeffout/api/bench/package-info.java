/** How fast the product is on this machine: see {@link nl.weeffout.api.bench.BenchCommand}. */
@NullMarked
package nl.weeffout.api.bench;

import org.jspecify.annotations.NullMarked;
