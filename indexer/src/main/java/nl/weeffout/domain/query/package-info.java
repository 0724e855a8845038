/**
 * What a typed query means, for every search index alike: a {@link nl.weeffout.domain.query.Clause} of words, values and
 * ranges, with {@link nl.weeffout.domain.query.QueryNote notes} on what was read otherwise than it was typed.
 *
 * <p>{@code nl.weeffout.indexer.query.QueryParser} makes clauses of what people type; the adapters of
 * {@link nl.weeffout.domain.SearchIndex} translate them. Nothing here may be logged: a query may name a person.
 */
@NullMarked
package nl.weeffout.domain.query;

import org.jspecify.annotations.NullMarked;
