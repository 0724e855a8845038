package nl.weeffout.analytics.denominator;

import org.jspecify.annotations.Nullable;

/**
 * What a municipality tells of itself or of a team in a year.
 *
 * @param unit municipality, or {@code Town: team} as records are counted by it
 * @param caseload households in its care, above 0, or null
 * @param inhabitants above 0, or null
 * @param budgetEuros of the micro-budget for the whole year, above 0, or null
 */
public record DenominatorRow(
        String unit,
        boolean ofTeam,
        int year,
        @Nullable Double caseload,
        @Nullable Double inhabitants,
        @Nullable Double budgetEuros) {}
