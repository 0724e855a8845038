package nl.weeffout.domain.query;

/**
 * Something of a query that was ignored or read otherwise than it was typed.
 *
 * @param what the part of the query that is meant, cut where it is long; empty where no part is
 */
public record QueryNote(Reason reason, String what) {
    private static final int LONGEST = 40;

    public QueryNote {
        what = what.codePointCount(0, what.length()) <= LONGEST
                ? what
                : what.substring(0, what.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Why, as a Dutch sentence with the part that is meant in the place of {@code %s}. */
    public enum Reason {
        UNKNOWN_FIELD("‘%s’ is geen veld; gezocht als woord"),
        NO_VALUE("achter ‘%s:’ staat geen waarde; gezocht als woord"),
        BAD_DATE("‘%s’ is geen datum of periode; gezocht als woorden"),
        BAD_AMOUNT("‘%s’ is geen bedrag; gezocht als woorden"),
        BAD_ARTICLE("‘%s’ noemt niet één artikel van een bekende wet; gezocht als woorden"),
        SWAPPED("begin en einde van ‘%s’ zijn omgewisseld"),
        UNKNOWN_PATTERN("er is geen patroon ‘%s’"),
        LONE_QUOTE("een aanhalingsteken zonder tweede is genegeerd"),
        LONE_PARENTHESIS("een haakje zonder tweede is genegeerd"),
        LONE_MINUS("een minteken zonder woord erachter is genegeerd"),
        LONE_OR("‘%s’ staat niet tussen twee woorden en is genegeerd"),
        STAR("een sterretje kan alleen aan het eind van een woord; ‘%s’ is zonder gezocht"),
        SHORT_PREFIX("voor een sterretje horen minstens twee letters of cijfers; ‘%s’ is gezocht als woord"),
        LONG_WORD("‘%s’ is ingekort"),
        TOO_MANY("de zoekvraag is te lang; alleen de eerste %s woorden zijn gebruikt"),
        TOO_DEEP("er staan te veel haakjes in elkaar; de haakjes zijn genegeerd"),
        INVISIBLE("onzichtbare tekens zijn weggelaten"),
        NOTHING("hierin staat niets om op te zoeken; alles wordt getoond"),
        PREFIX_CUT("‘%s*’ past op te veel woorden; alleen een deel daarvan is gezocht");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    /** The sentence to show. */
    public String text() {
        return reason.sentence.replace("%s", what);
    }

    /** The reason alone: what was typed may name a person, and a log may print this. */
    @Override
    public String toString() {
        return reason.name();
    }
}
