package nl.weeffout.domain;

import java.util.Locale;

/** How a case ended for the household. */
public enum Decision {
    /** An exception was made, or something was given. */
    HELPED("geholpen met maatwerk"),
    /** The rules themselves, another provision or a free solution did. */
    WITHIN_THE_RULES("opgelost binnen de regels"),
    /** Nothing was found. */
    STUCK("vastgelopen"),
    /** The record does not tell. */
    UNKNOWN("onbekend");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    /** In Dutch. */
    public String label() {
        return label;
    }

    /** As it stands in the API: {@code withinTheRules}. */
    public String key() {
        return switch (this) {
            case HELPED -> "helped";
            case WITHIN_THE_RULES -> "withinTheRules";
            case STUCK -> "stuck";
            case UNKNOWN -> "unknown";
        };
    }

    /** What a record tells: an exception by its uitkomst, a grant by its amount and its alternatief. */
    public static Decision of(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> ofOutcome(exception.outcome().value());
            case GrantCase grant -> {
                String alternative = plain(grant.alternative().value());
                if (grant.amountEuros().signum() > 0) {
                    yield HELPED;
                }
                yield alternative.isEmpty() || alternative.equals("geen") ? STUCK : WITHIN_THE_RULES;
            }
        };
    }

    private static Decision ofOutcome(String outcome) {
        String plain = plain(outcome);
        if (plain.contains("binnen de regels")) {
            return WITHIN_THE_RULES;
        }
        if (plain.contains("vastgelopen") || plain.contains("niet opgelost")) {
            return STUCK;
        }
        return plain.contains("opgelost") ? HELPED : UNKNOWN;
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether two cases are known to have ended otherwise. */
    public boolean differsFrom(Decision other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
