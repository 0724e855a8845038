package nl.weeffout.domain.pattern;

/**
 * On what ground a rule says no.
 *
 * @param id such as {@code g_al_betaald}
 * @param label Dutch, such as 'kosten zijn al gemaakt of betaald'
 * @param question what a rule-maker would ask, in Dutch
 */
public record RefusalGround(String id, String label, String question) {}
