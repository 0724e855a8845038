/**
 * The query language: {@link nl.weeffout.indexer.query.QueryParser} makes a {@link nl.weeffout.domain.query.Clause} of
 * whatever is typed, and never refuses.
 *
 * <table>
 * <caption>What can be typed</caption>
 * <tr><td>{@code uitkering koelkast}</td><td>both words, in any form and any text</td></tr>
 * <tr><td>{@code "vorige huurder"}</td><td>the words in this order</td></tr>
 * <tr><td>{@code woning*}</td><td>any word that begins so</td></tr>
 * <tr><td>{@code -spoed}</td><td>without; also {@code -"vorige huurder"}, {@code -team:Noord}, {@code -(fiets brommer)}</td></tr>
 * <tr><td>{@code bed OR kast dekens}</td><td>one of the two beside OR, and dekens; OF is the same, in capitals as well</td></tr>
 * <tr><td>{@code (bed matras) OR kast}</td><td>parentheses</td></tr>
 * <tr><td>{@code gemeente:"Den Haag"}</td><td>a value of a {@link nl.weeffout.domain.query.QueryField}, by its Dutch or English
 * name</td></tr>
 * <tr><td>{@code maatwerk:fiets}</td><td>a word, phrase or prefix in one field of texts</td></tr>
 * <tr><td>{@code datum:2020-01..2020-06}</td><td>days; also {@code 2020}, {@code 2020-kw1}, {@code 31-1-2020},
 * {@code 2020..}, {@code ..2020}, {@code >2020}</td></tr>
 * <tr><td>{@code bedrag:>=200}</td><td>euros; also {@code 100..250}, {@code "€ 1.250,50"}, {@code 1250.50}</td></tr>
 * <tr><td>{@code art. 35 lid 1 PW}</td><td>an article of a law, in any spelling; also {@code P-wet 35} and
 * {@code artikel:"35 Participatiewet"}</td></tr>
 * </table>
 *
 * <p>A query goes one way: {@link nl.weeffout.indexer.query.PlainTyping} cleans its characters,
 * {@link nl.weeffout.indexer.query.QueryLexer} cuts it into tokens, {@link nl.weeffout.indexer.query.QueryParser} puts them
 * together and finds articles of laws among the words, {@link nl.weeffout.indexer.query.QueryWording} says what was
 * understood. Every step is linear in the characters typed, and what comes out is bounded by
 * {@link nl.weeffout.indexer.query.QueryLexer#MOST_WORDS} words and {@link nl.weeffout.indexer.query.QueryParser#DEEPEST}
 * levels, whatever was typed. Nothing is logged.
 */
@NullMarked
package nl.weeffout.indexer.query;

import org.jspecify.annotations.NullMarked;
