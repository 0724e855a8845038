package nl.weeffout.api.patterns;

import java.time.LocalDate;

/**
 * A sentence of a record that speaks of a ground, redacted as the record is.
 *
 * @param caseId id of the record
 * @param sentence empty where the record changed since the run and no longer says it
 */
public record SentenceView(String caseId, LocalDate date, String municipality, String sentence) {}
