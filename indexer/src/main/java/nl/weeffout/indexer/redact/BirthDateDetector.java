package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * Dates and years of birth. Other dates tell when something happened and must stay, so a date is masked only where a word
 * before it says so, or where it lies so long before the record that little else can be meant.
 */
final class BirthDateDetector implements Detector {
    /** Years before the record from which a whole date is taken for a date of birth. */
    private static final int YEARS_BACK = 15;

    /** Dutch or English, in full or short. */
    private static final String MONTH =
            "(?iu:jan(?:uar[iy])?|feb(?:r(?:uar[iy])?)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?|aug(?:ust(?:us)?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\\p{L}])";

    private static final String YEAR = "(?:19|20)[0-9]{2}";

    private static final String ENDS = "(?![\\p{L}\\p{N}])(?!-[0-9])";

    /** A whole date that looks like one wherever it stands. */
    private static final GuardedPattern DATE =
            GuardedPattern.of("(?=[0-9])(?<![\\p{L}\\p{N}./-])(?:[0-3]?[0-9](?:[-/.][01]?[0-9][-/.]|[ -]"
                    + MONTH + "\\.?[ -](?=" + YEAR + "|['’]))['’]?(?<year>" + YEAR + "|[0-9]{2})|(?<first>" + YEAR
                    + ")-[01][0-9]-[0-3][0-9])(?![\\p{L}\\p{N}-])");

    private static final String UNITS = "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)";

    private static final String NUMBER_IN_WORDS = "(?:(?:" + UNITS
            + "(?:[eë]n))?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|(?:der|veer|vijf|zes|zeven|acht|negen)tien|elf|twaalf|tien|"
            + UNITS + ")";

    private static final String YEAR_IN_WORDS = "(?iu:negentien ?(?:honderd ?)?(?:en)? ?" + NUMBER_IN_WORDS
            + "|twee ?duizend ?(?:en)? ?(?:" + NUMBER_IN_WORDS + ")?)";

    private static final String DAY =
            "(?:[0-3]?[0-9](?:e|ste|de)?|(?iu:" + NUMBER_IN_WORDS + ")(?:de|ste)?|(?iu:eerste))";

    private static final String SEPARATOR = "[ ]?[-/.,_][ ]?| ";

    /** What may stand behind a word for birth: also without a year, or with nothing but digits. */
    private static final String ANY_DATE = "(?:"
            + DAY + "[ -]{1,2}" + MONTH + "\\.?(?:[ -]{1,2}(?:" + YEAR + "|['’‘]?[0-9]{2}|" + YEAR_IN_WORDS
            + ")" + ENDS
            + ")?|[0-3]?[0-9](?:" + SEPARATOR + ")[01]?[0-9](?:" + SEPARATOR + ")['’‘]?(?:" + YEAR
            + "|[0-9]{2})" + ENDS
            + "|" + YEAR + "[-/.][01]?[0-9][-/.][0-3]?[0-9]" + ENDS + "|[0-3]?[0-9][-/.][01]?[0-9]" + ENDS
            + "|[0-9]{8}" + ENDS
            + "|[0-9]{6}" + ENDS + "|" + MONTH + "\\.? (?:" + YEAR + "|['’‘][0-9]{2})" + ENDS + "|" + YEAR
            + ENDS
            + "|['’‘][0-9]{2}" + ENDS + "|" + YEAR_IN_WORDS + ENDS + ")";

    private static final String PLACE =
            "(?:(?:te|in) ['’]?[\\p{Lu}s][\\p{L}'’-]{1,30}(?: [\\p{Lu}][\\p{L}'’-]{1,30}){0,2}(?: \\([\\p{L} ]{2,20}\\))?[ ,]{1,3})?";

    /** How the words of {@link #CALLED} begin. */
    private static final Clues BIRTH = Clues.beginningWords(
            "geb", "gb", "g.b", "bj", "dob", "d.o.b", "born", "jarig", "verjaardag", "verjaart", "*", "°");

    private static final Pattern CALLED = Pattern.compile(
            "(?=[gGbBdDjJvV*°])(?<![\\p{L}\\p{N}])(?<![0-9] )(?:(?iu:geboortedatum|geboortejaar|geboortedag|geb(?:\\.? ?(?:dat(?:um|\\.)?|dd|d\\.d|jr|jaar))?|geboren|geborene|geboorte|gb|g\\.b|bj|dob|d\\.o\\.b|born|jarig|verjaardag|verjaart)"
                    + "[ .:,;(=\\t-]{0,4}(?iu:(?:van (?:de )?(?:klant|cliënt|mevrouw|meneer|hem|haar|kind|mw|dhr)|op|in|is|was|dd|datum|d\\.d|date|on)[ .:]{1,3}){0,3}"
                    + PLACE
                    + "(?iu:(?:op|in|dd)[ .]{1,2})?(?iu:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) )?|[*°] ?(?=[0-9]{1,4}[-/. ]))(?<date>"
                    + ANY_DATE + ")");

    private static final Pattern VEHICLE_BEFORE = Pattern.compile("(?iu)(?<![\\p{L}])"
            + WordTable.alternatives("nummerwoorden.tsv", "vehicle") + "(?![\\p{L}])[^.\\n]{0,30}$");

    /** How the words for somebody in {@link #OF_YEAR} begin. */
    private static final Clues PERSONS = Clues.beginningWords(
            "mw",
            "me",
            "mijnheer",
            "dhr",
            "hr",
            "heer",
            "man",
            "vrouw",
            "klant",
            "cli",
            "zoon",
            "dochter",
            "hij",
            "zij",
            "ze",
            "moeder",
            "middelste",
            "vader",
            "kind",
            "kleinkind",
            "jong",
            "inwo",
            "bewo",
            "partner",
            "broer",
            "zus",
            "oma",
            "opa",
            "oudste",
            "baby",
            "tweeling");

    /** 'mevrouw (van '52)', 'hij is van 1952', 'mw. Jansen (1952)'. */
    private static final GuardedPattern OF_YEAR = GuardedPattern.of(
                    "(?:(?<![\\p{L}])(?iu:mw|mevr|mevrouw|dhr|hr|meneer|mijnheer|heer|man|vrouw|klant|cliënt|cliente|cliënte|zoon|dochter|hij|zij|ze|moeder|vader|kind|jongen|meisje|inwoner|inwoonster|bewoner|bewoonster|partner|broer|zus|oma|opa|oudste|middelste|jongste|baby|tweeling|kleinkind)(?![\\p{L}])\\.?|"
                            + "\\[NAAM(?:-[0-9]{1,4})?\\])(?: [\\p{Lu}][\\p{L}.'’-]{0,30}| (?:van|de|den|der|el)(?= )| ?\\[NAAM(?:-[0-9]{1,4})?\\]){0,4}[ ,]{1,2}(?:(?iu:is|zelf|ook|komt) ){0,2}"
                            + "(?:\\(?(?:van|uit|jaargang|bouwjaar|bj\\.?) (?<of>(?:" + MONTH
                            + "\\.? )?(?:['’‘][0-9]{2}|"
                            + YEAR
                            + "))|\\((?<in>['’‘][0-9]{2}|" + YEAR + ")(?=\\)|,))(?![\\p{L}\\p{N}])")
            .by((text, offset) -> text.charAt(offset) == '[' || PERSONS.standAt(text, offset));

    /** What stands before the year in {@link #OF_YEAR}, or the beginning of a month. */
    private static final List<String> BEFORE_YEAR = List.of("van", "uit", "jaargang", "bouwjaar", "bj", "bj.");

    private static final Clues MONTHS = Clues.beginningWords(
            "jan", "feb", "mrt", "maa", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov",
            "dec");

    private static final Pattern NO_BIRTH_BEFORE = Pattern.compile(
            "(?iu)(?:wet|besluit|regeling|verdrag|arrest|uitspraak|richtlijn|verordening|beschikking|stb\\.?|stcrt\\.?|trb\\.?|pb\\.?)(?: van| d\\.?d\\.?)?[ ,(]{1,3}(?:de )?$|(?:art(?:ikel|\\.)?|par(?:agraaf|\\.)?|§|versie|lid|hoofdstuk|onderdeel|nr\\.?) $");

    private static final Evidence CALLED_SO = Evidence.certain(Layer.BIRTH_DATE, "called a date of birth");
    private static final Evidence PERSON_OF_YEAR = new Evidence(Layer.BIRTH_DATE, "year behind a person", 0.8);
    private static final Evidence LONG_AGO = new Evidence(Layer.BIRTH_DATE, "date long before the record", 0.8);

    private static final int WORD_WINDOW = 40;

    @Override
    public List<PersonalSpan> find(ReadText read, RecordContext context) {
        String text = read.text();
        List<PersonalSpan> spans = new ArrayList<>();
        BIRTH.find(CALLED, text, called -> {
            if (!isOfVehicle(text, called)) {
                spans.add(span(called.start("date"), called.end("date"), CALLED_SO));
            }
        });
        List<DigitCluster> clusters = read.digits();
        for (DigitCluster cluster : clusters) {
            if (mayBeOfYear(text, cluster)) {
                cluster.find(OF_YEAR, text, NumberForm.LONG_HEAD, 0, match -> {
                    String group = match.start("of") >= 0 ? "of" : "in";
                    return spans.add(span(match.start(group), match.end(group), PERSON_OF_YEAR));
                });
            }
            cluster.find(
                    DATE,
                    text,
                    0,
                    0,
                    match -> isLongAgo(text, match, context.year())
                            && spans.add(span(match.start(), match.end(), LONG_AGO)));
        }
        return spans;
    }

    /** Whether one of its numbers can be the year of {@link #OF_YEAR}: most are none, and the pattern is slow. */
    private static boolean mayBeOfYear(String text, DigitCluster cluster) {
        for (int i = Math.max(2, cluster.start()); i < cluster.end(); i++) {
            boolean opens = Character.isDigit(text.charAt(i)) && !Character.isDigit(text.charAt(i - 1));
            if (opens) {
                boolean isShort = "'’‘".indexOf(text.charAt(i - 1)) >= 0;
                int behindGap = isShort ? i - 1 : i;
                char gap = text.charAt(behindGap - 1);
                boolean isYear = isShort || text.startsWith("19", i) || text.startsWith("20", i);
                if (isYear && (gap == '(' || (gap == ' ' && isBeforeYear(text, behindGap - 1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the word that ends here can stand before a year of birth. */
    private static boolean isBeforeYear(String text, int end) {
        int start = end;
        while (start > 0 && text.charAt(start - 1) != ' ' && end - start < WORD_WINDOW) {
            start--;
        }
        String word = text.substring(start, end);
        return BEFORE_YEAR.stream().anyMatch(word::endsWith) || MONTHS.next(text, start, start + 1) == start;
    }

    private static PersonalSpan span(int start, int end, Evidence evidence) {
        return new PersonalSpan(start, end, Placeholder.GEBOORTEDATUM, evidence);
    }

    /** 'bj.' is a year of building, too. */
    private static boolean isOfVehicle(String text, MatchResult called) {
        return text.regionMatches(true, called.start(), "bj", 0, 2)
                && VEHICLE_BEFORE.matcher(before(text, called)).find();
    }

    private static boolean isLongAgo(String text, MatchResult date, int recordYear) {
        String written = date.group(date.start("year") >= 0 ? "year" : "first");
        return year(written, recordYear) <= recordYear - YEARS_BACK
                && !NO_BIRTH_BEFORE.matcher(before(text, date)).find();
    }

    private static String before(String text, MatchResult match) {
        return text.substring(Math.max(0, match.start() - WORD_WINDOW), match.start())
                .toLowerCase(Locale.ROOT);
    }

    /** Two digits mean the latest such year that is not after the record. */
    private static int year(String written, int recordYear) {
        int year = Integer.parseInt(written);
        if (written.length() == 4) {
            return year;
        }
        int century = recordYear / 100 * 100;
        return century + year <= recordYear ? century + year : century - 100 + year;
    }
}
