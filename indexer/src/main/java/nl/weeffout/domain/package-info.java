/**
 * What the municipalities write down, as the rest of the software knows it: {@link nl.weeffout.domain.MaatwerkCase} and
 * the two ports behind which it is kept and found again, {@link nl.weeffout.domain.RecordStore} and
 * {@link nl.weeffout.domain.SearchIndex}.
 *
 * <p>Nothing here knows of Lucene, JDBC, Spring or Tribuo, and nothing here can hold a person: every text that people
 * typed is a {@link nl.weeffout.domain.RedactedText}.
 */
@NullMarked
package nl.weeffout.domain;

import org.jspecify.annotations.NullMarked;
