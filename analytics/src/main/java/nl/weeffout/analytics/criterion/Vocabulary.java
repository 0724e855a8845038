package nl.weeffout.analytics.criterion;

import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.signal.LimitSide;

/** Words of the grammar of limits: what lies above and below, what a limit is called, and what speaks against one. */
final class Vocabulary {
    /** Behind {@code te}. */
    static final Map<String, LimitSide> TOO = Map.ofEntries(
            Map.entry("veel", LimitSide.ABOVE),
            Map.entry("hoog", LimitSide.ABOVE),
            Map.entry("hoge", LimitSide.ABOVE),
            Map.entry("duur", LimitSide.ABOVE),
            Map.entry("oud", LimitSide.ABOVE),
            Map.entry("laat", LimitSide.ABOVE),
            Map.entry("lang", LimitSide.ABOVE),
            Map.entry("ver", LimitSide.ABOVE),
            Map.entry("groot", LimitSide.ABOVE),
            Map.entry("rijk", LimitSide.ABOVE),
            Map.entry("weinig", LimitSide.BELOW),
            Map.entry("laag", LimitSide.BELOW),
            Map.entry("lage", LimitSide.BELOW),
            Map.entry("jong", LimitSide.BELOW),
            Map.entry("kort", LimitSide.BELOW),
            Map.entry("korte", LimitSide.BELOW),
            Map.entry("vroeg", LimitSide.BELOW),
            Map.entry("dichtbij", LimitSide.BELOW),
            Map.entry("klein", LimitSide.BELOW));

    static final Map<String, LimitSide> BEYOND = Map.of(
            "boven", LimitSide.ABOVE,
            "over", LimitSide.ABOVE,
            "voorbij", LimitSide.ABOVE,
            "buiten", LimitSide.ABOVE,
            "onder", LimitSide.BELOW,
            "beneden", LimitSide.BELOW);

    static final Map<String, LimitSide> MORE = Map.ofEntries(
            Map.entry("hoger", LimitSide.ABOVE),
            Map.entry("meer", LimitSide.ABOVE),
            Map.entry("ouder", LimitSide.ABOVE),
            Map.entry("langer", LimitSide.ABOVE),
            Map.entry("later", LimitSide.ABOVE),
            Map.entry("duurder", LimitSide.ABOVE),
            Map.entry("verder", LimitSide.ABOVE),
            Map.entry("lager", LimitSide.BELOW),
            Map.entry("minder", LimitSide.BELOW),
            Map.entry("jonger", LimitSide.BELOW),
            Map.entry("korter", LimitSide.BELOW),
            Map.entry("eerder", LimitSide.BELOW));

    private static final Set<String> LIMITS = Set.of(
            "norm",
            "limiet",
            "plafond",
            "maximum",
            "max",
            "minimum",
            "drempel",
            "drempelbedrag",
            "termijn",
            "eis",
            "maximumbedrag",
            "maximumleeftijd",
            "minimumleeftijd",
            "bijstandsniveau",
            "toetsbedrag",
            "criterium",
            "normbedrag",
            "maximumhuur",
            "minimumloon",
            "toegestane",
            "toegestaan",
            "vereiste",
            "budget");

    private static final Set<String> LOWER_LIMITS = Set.of(
            "ondergrens",
            "minimumleeftijd",
            "eis",
            "inkomenseis",
            "drempel",
            "drempelbedrag",
            "vereiste",
            "kilometergrens");

    /** What a case may fall outside of though no number goes with it. */
    static final Set<String> FRAMES = Set.of(
            "criteria",
            "criterium",
            "doelgroep",
            "regeling",
            "regels",
            "voorwaarden",
            "voorwaarde",
            "termijn",
            "kaders",
            "kader",
            "boot",
            "leeftijdsgrens",
            "inkomensgrens",
            "postcodegebied",
            "doelgroepen",
            "beleidsregels",
            "regelingen");

    static final Set<String> DEADLINES = Set.of(
            "deadline",
            "sluitingsdatum",
            "sluiting",
            "termijn",
            "bezwaartermijn",
            "aanvraagtermijn",
            "indieningstermijn",
            "inlevertermijn",
            "inleverdatum",
            "einddatum",
            "peildatum",
            "sluitingsdag",
            "uiterste");

    /** Words between a quantity and what is said of it. */
    static final Set<String> FILLERS = Set.of(
            "net",
            "nog",
            "dus",
            "eigenlijk",
            "helaas",
            "bruto",
            "netto",
            "in",
            "totaal",
            "extra",
            "slechts",
            "maar",
            "precies",
            "gewoon",
            "inkomen",
            "huur",
            "vermogen",
            "loon",
            "spaargeld",
            "en",
            "een",
            "beetje",
            "alweer",
            "er");

    static final Set<String> DETERMINERS = Set.of(
            "de",
            "het",
            "een",
            "die",
            "deze",
            "dit",
            "dat",
            "onze",
            "zijn",
            "haar",
            "hun",
            "wettelijke",
            "gestelde",
            "geldende",
            "toegestane",
            "landelijke",
            "gemeentelijke",
            "huidige",
            "maximale",
            "minimale",
            "vastgestelde",
            "uiterste",
            "vereiste",
            "gevraagde",
            "nieuwe",
            "sociaal",
            "laatste",
            "officiele",
            "bovenste",
            "gehanteerde",
            "eigen",
            "is",
            "er",
            "wat",
            "voor",
            "in",
            "volgens");

    /** Words before a quantity that make it more or less exact. */
    static final Set<String> ABOUT = Set.of(
            "ruim",
            "krap",
            "maar",
            "slechts",
            "net",
            "zo",
            "n",
            "'",
            "ongeveer",
            "circa",
            "ca",
            "bijna",
            "precies",
            "nog",
            "een",
            "zegge",
            "welgeteld",
            "nauwelijks",
            "al",
            "meteen",
            "liefst",
            "wel",
            "dik",
            "amper",
            "exact",
            "ongv",
            "iets",
            "zowat",
            "hooguit");

    static final Set<String> NOT = Set.of("niet", "nooit", "geen", "noch", "nimmer", "zonder", "nergens");

    private static final Set<String> NEARLY = Set.of("net", "nipt", "juist", "nauwelijks", "krap", "ietsje", "iets");

    private static final Set<String> HAIRS = Set.of("haar", "haartje", "fractie", "neuslengte");

    /** Money that went the wrong way, or was asked in error, is no distance from a limit. */
    private static final Set<String> PAID = Set.of(
            "ontvangen",
            "ontving",
            "ontvangt",
            "betaald",
            "betaalde",
            "betaalt",
            "betalen",
            "ingehouden",
            "inhield",
            "verstrekt",
            "uitbetaald",
            "gekregen",
            "kreeg",
            "krijgt",
            "kregen",
            "berekend",
            "gerekend",
            "overgemaakt",
            "teruggevorderd",
            "terugbetalen",
            "terugbetaald",
            "afgeschreven",
            "geind",
            "gefactureerd",
            "uitgegeven",
            "gekort",
            "terug",
            "terugvordering",
            "teruggevraagd",
            "teruggestort",
            "afgelost",
            "afgedragen",
            "kwijtgescholden",
            "getankt",
            "geboekt",
            "verrekend",
            "nabetaald",
            "aangeslagen",
            "ingevorderd",
            "verrekening",
            "naheffing",
            "wisselgeld",
            "rekende",
            "rekent",
            "vraagt",
            "geteld",
            "uitgaven",
            "inhouding",
            "afgetrokken",
            "betaalden",
            "ontvingen",
            "inhouden");

    /** What one gets or pays too much of, right behind 'te veel'. */
    private static final Set<String> PAYMENTS = Set.of(
            "toeslag",
            "huurtoeslag",
            "zorgtoeslag",
            "kinderopvangtoeslag",
            "voorschot",
            "kosten",
            "kinderbijslag",
            "premie",
            "belasting",
            "bijstand",
            "uitkering",
            "subsidie",
            "rente",
            "geld",
            "boete",
            "water",
            "stroom",
            "gas");

    /** Where what was said of a quantity ends. */
    static final Set<String> TURNS = Set.of(
            "en",
            ",",
            "dus",
            "daarom",
            "want",
            "waardoor",
            "voor",
            "omdat",
            "maar",
            "zodat",
            ".",
            ";",
            ":",
            "(",
            ")",
            "!",
            "?",
            "-",
            "doordat",
            "wegens",
            "vanwege",
            "dat",
            "terwijl");

    /** What others do too late is no deadline of the case. */
    private static final Set<String> OTHERS_DUTIES = Set.of(
            "uitbetaald",
            "betaald",
            "overgemaakt",
            "salaris",
            "loon",
            "uitkering",
            "beschikking",
            "besluit",
            "besliste",
            "beslist",
            "bezorgd",
            "geleverd",
            "levering",
            "bus",
            "trein",
            "taxi",
            "school",
            "afspraak",
            "werk",
            "gestort",
            "huur",
            "monteur",
            "beslissing",
            "reactie",
            "antwoord",
            "brief",
            "gebeld",
            "kwam",
            "komt",
            "betaling",
            "beslistermijn",
            "terugbetaald",
            "gereageerd",
            "post");

    private static final Set<String> LODGED = Set.of(
            "termijn",
            "deadline",
            "sluiting",
            "sluitingsdatum",
            "melding",
            "bezwaar",
            "verzoek",
            "formulier",
            "formulieren",
            "inschrijving",
            "opgestuurd",
            "verstuurd",
            "ingestuurd",
            "ingezonden",
            "doorgegeven",
            "gemeld",
            "aangemeld",
            "ingeschreven",
            "ingediend",
            "overgestapt",
            "ingeleverd",
            "aangevraagd",
            "aanvraag",
            "declaratie",
            "gedeclareerd",
            "bezwaarschrift",
            "beroep",
            "ingestuurde",
            "opgegeven",
            "aangeleverd",
            "verlenging",
            "wijziging",
            "papieren",
            "stukken",
            "indiening",
            "indienen",
            "aanvragen",
            "loket");

    /** Time that a person misses nothing by. */
    private static final Set<String> HYPOTHETICAL =
            Set.of("als", "indien", "stel", "wie", "wanneer", "zou", "zouden", "ieder", "iedereen");

    private static final Set<String> PRONOUNS = Set.of(
            "je", "u", "hij", "ze", "zij", "men", "iemand", "het", "de", "er", "we", "wij", "ik", "inkomen", "een",
            "mensen", "dat");

    private static final Set<String> REFUSED =
            Set.of("afgewezen", "geweigerd", "afwijzing", "voor", "recht", "buiten", "geen", "weigert", "wijst");

    private Vocabulary() {}

    /** What people call a limit. */
    static boolean isLimit(String word) {
        return LIMITS.contains(word)
                || word.endsWith("grens")
                || word.endsWith("norm")
                || word.endsWith("limiet")
                || word.endsWith("plafond")
                || word.endsWith("eis")
                || (word.endsWith("maximum") && !word.isEmpty())
                || (word.endsWith("minimum") && !word.isEmpty());
    }

    /** A word of a sentence that tells that something was refused, or for what it was asked. */
    static boolean tellsOfRefusal(String word) {
        return REFUSED.contains(word) || isLimit(word);
    }

    /** A limit that one has to reach. */
    static boolean isLowerLimit(String word) {
        return LOWER_LIMITS.contains(word) || word.endsWith("eis");
    }

    /** Whether a word says that something was but just missed: {@code net}, {@code een haar}. */
    static boolean isNearly(String before, String word) {
        return NEARLY.contains(word) || (before.equals("een") && HAIRS.contains(word));
    }

    static boolean isPaid(String word) {
        return PAID.contains(word);
    }

    static boolean isPayment(String word) {
        return PAYMENTS.contains(word);
    }

    static boolean isOthersDuty(String word) {
        return OTHERS_DUTIES.contains(word);
    }

    static boolean isLodged(String word) {
        return LODGED.contains(word) || word.startsWith("aanvra") || word.endsWith("aanvraag");
    }

    /** Whether a clause that has this word, and this one behind it, tells of no case but of a rule. */
    static boolean isHypothetical(String word, String next) {
        return (HYPOTHETICAL.contains(word) && (!word.equals("als") || PRONOUNS.contains(next)))
                || (word.equals("mensen") && next.equals("die"));
    }
}
