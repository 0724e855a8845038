package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.ReviewReason;

/**
 * Finds what points at one person without naming anybody: a profession with a small place, a child of a named school, a
 * rare disease, attention of the media. It is not masked, as it is often the very matter of a case; a person looks at it.
 * Precise rather than complete. The words stand in {@code zeldzaam.tsv}. Cost: linear, as nothing in a pattern repeats
 * without a bound. Thread safe.
 */
public final class RareDescriptors {
    /** How far a school's name and its pupil may stand apart, in one sentence. */
    private static final int SCHOOL_WINDOW = 80;

    private static final String PLACE = "(?<place>(?:'[ts] ?)?\\p{Lu}\\p{L}+(?:-\\p{L}+){0,3})";
    private static final String SCHOOL_NAME = "(?:(?:[Dd]e|[Hh]et|'t|Sint|St\\.) )?\\p{Lu}\\p{L}+";
    private static final String KIN =
            "(?:zoon|dochter|man|vrouw|echtgenoot|echtgenote|partner|weduwe|weduwnaar|broer|zus|vader|moeder|kind|kinderen|neef|nicht)";

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?= |$)|\\n");
    private static final Pattern GROUP =
            Pattern.compile("(?iu)\\bgroep [1-8](?![\\p{L}\\p{N}])|\\b(?:brugklas|kleuterklas|eindexamenklas|klas [1-6]"
                    + "|[1-6]e klas|havo [1-5]|vwo [1-6]|vmbo [1-4])(?![\\p{L}\\p{N}])");
    private static final Pattern EPONYM =
            Pattern.compile("\\b(?:[Zz]iekte|[Ss]yndroom) van (?<name>\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?)");
    private static final Pattern WINNER =
            Pattern.compile("\\b[Ww]inna(?:ar|res) van (?:(?:[Dd]e|[Hh]et) )?(?:\\p{Lu}|\\d)[\\p{L}\\d]+");
    private static final Pattern RARE = Pattern.compile(
            "(?iu)\\bzeldzame (?:\\p{L}{1,16} )?\\p{L}{0,12}(?:ziekte|aandoening|afwijking|syndroom|kanker)(?!\\p{L})");
    private static final Set<String> NEWS_CUES = Set.of(
            "krant",
            "kranten",
            "voorpagina",
            "weekblad",
            "dagblad",
            "nieuws",
            "journaal",
            "pers",
            "tv",
            "televisie",
            "teevee",
            "krantenbericht",
            "krantenberichten",
            "krantenartikel",
            "krantenartikelen",
            "kranteninterview",
            "documentaire",
            "reportage",
            "podcast",
            "viral",
            "crowdfunding",
            "crowdfundingsactie",
            "inzamelingsactie",
            "inzamelactie",
            "zamelde");
    private static final Pattern NEWS = Pattern.compile("(?iu)\\b(?:"
            + "(?:stond(?:en)?|gestaan|kwam(?:en)?|gekomen|haalde(?:n)?|gehaald) (?:\\p{L}{1,12} ){0,3}(?:in|op|met) (?:de|een|alle) "
            + "(?:\\p{L}{1,14} ){0,1}(?:krant(?:en)?|voorpagina|weekblad|dagblad)"
            + "|(?:haalde(?:n)?|gehaald) (?:de|het) (?:voorpagina|krant|nieuws|journaal|landelijke pers)"
            + "|(?:stond(?:en)?|gestaan|kwam(?:en)?|geweest|was|waren|verscheen) (?:\\p{L}{1,12} ){0,3}op (?:de )?(?:tv|televisie|teevee)"
            + "|(?:in|op) (?:de )?(?:tv|krant|televisie) (?:geweest|gekomen|gestaan)"
            + "|crowdfunding(?:sactie)?|inzamel(?:ings)?actie|dorp zamelde"
            + "|kranten(?:bericht|artikel|interview)(?:en|s)?(?: over| na)?"
            + "|(?:documentaire|reportage|podcast) over (?:hem|haar|hen|mij|dit gezin|het gezin|deze zaak)"
            + "|(?:ging|gaat|gegaan|ging het filmpje|werd) viral|viral (?:ging|gegaan|gaat|geworden)"
            + ")(?![\\p{L}\\p{N}])");

    /** Behind the patterns, which it is made of. */
    private static final RareDescriptors LOADED = new RareDescriptors(RareWords.load());

    private final Pattern professionAndPlace;
    private final Pattern school;
    private final Pattern pupil;

    /** With what {@link #professionAndPlace} begins. */
    private final Clues professions;

    /** With what {@link #school} begins. */
    private final Clues schools;

    private final Pattern diseaseCapitals;
    private final List<Rule> rules;

    /** Those of the rules, a group for each. */
    private final CueWords cues;

    private final Set<String> inCapitals;
    private final Set<String> largePlaces;
    private final Set<String> commonDiseases;

    private RareDescriptors(RareWords words) {
        String profession = words.alternatives("profession");
        professionAndPlace = Pattern.compile("\\b(?iu:" + profession + ") (?:(?:van|in|te|uit|op) " + PLACE
                + "|(?:van|in|uit) (?:het|ons|dit|haar|zijn|hun|een klein) dorp(?:je)?(?!\\p{L}))");
        Pattern onlyOne = Pattern.compile(
                "(?iu)\\b(?:enige|laatste) (?:" + profession + ") (?:van|in|op|te|hier|die|daar)(?!\\p{L})");
        Pattern kinOfOffice =
                Pattern.compile("(?iu)\\b" + KIN + " van (?:de|onze|een) (?:(?:plaatselijke|voormalige?|vroegere) )?(?:"
                        + words.alternatives("office") + ")(?![\\p{L}-])");
        Clues roles = Clues.anywhere(words.of("role"));
        Pattern role = Pattern.compile("(?iu)(?<![\\p{L}-])(?:" + words.alternatives("role") + ")(?![\\p{L}-])");
        school = Pattern.compile("(?<![\\p{L}-])(?iu:" + words.alternatives("school") + ") " + SCHOOL_NAME
                + "|(?<=(?iu:groep [1-8]) (?:van|op|bij) )(?:[Dd]e|[Hh]et|'t) \\p{Lu}\\p{L}+");
        pupil = Pattern.compile("(?iu)\\b(?:" + words.alternatives("pupil") + ")(?!\\p{L})");
        Pattern disease = Pattern.compile("(?iu)(?<![\\p{L}-])(?:" + words.alternatives("disease") + ")(?![\\p{L}])");
        diseaseCapitals = Pattern.compile(
                "(?<![\\p{L}-])(?:" + words.alternatives("disease-capitals") + ")(?![\\p{L}-])(?! \\p{Lu}{2})");
        Pattern programme = Pattern.compile(
                "(?iu)\\b(?:bij|in|op|door|voor|van) (?:" + words.alternatives("programme") + ")(?![\\p{L}\\p{N}])");
        professions = Clues.anywhere(words.of("profession"));
        Set<String> beginnings = new HashSet<>(words.of("school"));
        beginnings.addAll(Set.of("de ", "het ", "'t "));
        schools = Clues.anywhere(beginnings);
        rules = List.of(
                new Rule(words.cues("profession"), this::professions),
                Rule.of(Set.of("enige", "laatste"), onlyOne, ReviewReason.PROFESSION_AND_PLACE),
                Rule.of(words.cues("office"), kinOfOffice, ReviewReason.PROFESSION_AND_PLACE),
                new Rule(
                        words.cues("role"),
                        (text, found) -> roles.find(
                                role, text, match -> found.add(flagged(match, ReviewReason.PROFESSION_AND_PLACE)))),
                Rule.of(Set.of("winnaar", "winnares"), WINNER, ReviewReason.PROFESSION_AND_PLACE),
                new Rule(schoolCues(words), this::schools),
                Rule.of(words.cues("disease"), disease, ReviewReason.DIAGNOSIS),
                Rule.of(Set.of("zeldzame"), RARE, ReviewReason.DIAGNOSIS),
                new Rule(Set.of("ziekte", "syndroom"), this::eponyms),
                new Rule(words.cues("disease-capitals"), this::capitals),
                Rule.of(words.longest("programme"), programme, ReviewReason.MEDIA_ATTENTION),
                Rule.of(NEWS_CUES, NEWS, ReviewReason.MEDIA_ATTENTION));
        cues = new CueWords(rules.stream().map(Rule::cues).toList());
        inCapitals = words.of("disease-capitals");
        largePlaces = words.of("large-place");
        commonDiseases = words.of("common-disease");
    }

    public static RareDescriptors load() {
        return LOADED;
    }

    /** What deserves eyes in a redacted text, by place; what lies within another of the same reason is left out. */
    public List<Flagged> find(String redactedText) {
        long cued = cues.in(redactedText);
        if (cued == 0) {
            return List.of();
        }
        List<Flagged> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if ((cued & 1L << i) != 0) {
                rules.get(i).search().accept(redactedText, found);
            }
        }
        return outermost(found);
    }

    /**
     * One way to point at a person.
     *
     * @param cues lower-case words: a text without any of them need not be searched, which nine of ten texts are not
     */
    private record Rule(Set<String> cues, BiConsumer<String, List<Flagged>> search) {
        static Rule of(Set<String> cues, Pattern pattern, ReviewReason reason) {
            return new Rule(cues, (text, found) -> all(pattern, text, reason, found));
        }
    }

    private static void all(Pattern pattern, String text, ReviewReason reason, List<Flagged> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new Flagged(matcher.start(), matcher.end(), reason));
        }
    }

    private void professions(String text, List<Flagged> found) {
        professions.find(professionAndPlace, text, match -> {
            String place = match.group("place");
            if (place == null || !largePlaces.contains(place.toLowerCase(Locale.ROOT))) {
                found.add(flagged(match, ReviewReason.PROFESSION_AND_PLACE));
            }
        });
    }

    /**
     * A school's name alone is a place of work or of a project; with a class it is somebody's, and with a child in the
     * same sentence.
     */
    private void schools(String text, List<Flagged> found) {
        schools.find(school, text, match -> addSchool(text, match, found));
    }

    private void addSchool(String text, MatchResult name, List<Flagged> found) {
        int from = Math.max(0, name.start() - SCHOOL_WINDOW);
        int to = Math.min(text.length(), name.end() + SCHOOL_WINDOW);
        Matcher near = GROUP.matcher(text).region(from, to);
        if (!near.find()) {
            near = pupil.matcher(text)
                    .region(sentenceStart(text, from, name.start()), sentenceEnd(text, name.end(), to));
            if (!near.find()) {
                return;
            }
        }
        found.add(new Flagged(
                Math.min(name.start(), near.start()), Math.max(name.end(), near.end()), ReviewReason.SCHOOL));
    }

    private static Flagged flagged(MatchResult match, ReviewReason reason) {
        return new Flagged(match.start(), match.end(), reason);
    }

    private static int sentenceStart(String text, int from, int to) {
        int start = from;
        Matcher end = SENTENCE_END.matcher(text).region(from, to);
        while (end.find()) {
            start = end.end();
        }
        return start;
    }

    private static int sentenceEnd(String text, int from, int to) {
        Matcher end = SENTENCE_END.matcher(text).region(from, to);
        return end.find() ? end.start() : to;
    }

    private static Set<String> schoolCues(RareWords words) {
        Set<String> cues = new HashSet<>(words.cues("school"));
        cues.add("groep");
        return cues;
    }

    private void eponyms(String text, List<Flagged> found) {
        Matcher eponym = EPONYM.matcher(text);
        while (eponym.find()) {
            if (!commonDiseases.contains(eponym.group("name").toLowerCase(Locale.ROOT))) {
                found.add(new Flagged(eponym.start(), eponym.end(), ReviewReason.DIAGNOSIS));
            }
        }
    }

    private void capitals(String text, List<Flagged> found) {
        // In a text that is typed in capitals throughout they are words.
        if (inCapitals.stream().anyMatch(text::contains) && !text.equals(text.toUpperCase(Locale.ROOT))) {
            all(diseaseCapitals, text, ReviewReason.DIAGNOSIS, found);
        }
    }

    private static List<Flagged> outermost(List<Flagged> found) {
        found.sort(Comparator.comparing(Flagged::reason)
                .thenComparingInt(Flagged::start)
                .thenComparingInt(it -> -it.end()));
        List<Flagged> kept = new ArrayList<>();
        for (Flagged one : found) {
            boolean inside = !kept.isEmpty()
                    && kept.getLast().reason() == one.reason()
                    && one.end() <= kept.getLast().end();
            if (!inside) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Flagged::start).thenComparing(Flagged::reason));
        return kept;
    }
}
