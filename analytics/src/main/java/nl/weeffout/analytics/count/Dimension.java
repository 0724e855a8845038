package nl.weeffout.analytics.count;

/** What records are counted by. A record has any number of values of one, such as its regelingen. */
public enum Dimension {
    MUNICIPALITY("gemeente"),
    PROVINCE("provincie"),
    /** With its municipality, as names of teams come twice. */
    TEAM("team"),
    /** With its municipality. */
    DISTRICT("wijk"),
    LIFE_DOMAIN("leefgebied"),
    REGELING("regeling"),
    ORGANISATION("organisatie"),
    ORGANISATION_KIND("organisatiesoort"),
    CATEGORY("categorie"),
    HOUSEHOLD("huishouden"),
    /** How it ended: key of a decision. */
    DECISION("beslissing"),
    ALTERNATIVE("alternatief"),
    REASON("reden"),
    /** Ground of refusal of which a term stands in the record: id. */
    GROUND("grond"),
    /** Two regelingen that both apply: {@code wmo + zvw}. */
    RULE_PAIR("regelingenpaar"),
    /** Of those, where one points away to the other: {@code wmo > zvw}, or {@code wmo <> zvw} where nobody tells which. */
    CONFLICT("botsing"),
    /** Who refuses or brings about what it is about: key of a regeling or an organisation. */
    REFUSED_BY("weigeraar"),
    /** Of those, whose own party repairs it. */
    LOOP("lus"),
    /** Ground of refusal that was but just missed: id. */
    CRITERION("criterium"),
    /** By how much, where a number stands there, as {@code NearMiss} writes it: {@code g_inkomensgrens above 14 euros}. */
    DISTANCE("afstand"),
    PATTERN("patroon"),
    WEEFFOUT("weeffout"),
    YEAR("jaar"),
    /** {@code 2021-Q1}. */
    QUARTER("kwartaal"),
    /** {@code 2021-03}. */
    MONTH("maand");

    private final String key;

    Dimension(String key) {
        this.key = key;
    }

    /** As it stands in the API. */
    public String key() {
        return key;
    }
}
