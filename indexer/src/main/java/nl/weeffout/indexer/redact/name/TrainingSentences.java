package nl.weeffout.indexer.redact.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes sentences for the tagger to learn from: notes in which names of many origins are put into the places of names,
 * notes in which people are named who were called 'mw' or 'cliënt', and short sentences written for the purpose. What holds
 * no name is in it too, as it stands.
 */
final class TrainingSentences {
    private static final Pattern SLOT =
            Pattern.compile("\\{(N|V|A|E|I|VI|i|l|C|T|t|P|O|W|S|R|R2)\\}|<naam>(.*?)</naam>", Pattern.DOTALL);

    /** Where somebody is spoken of without a name. */
    private static final Pattern SOMEBODY = Pattern.compile("(?<![\\p{L}\\[{])((?:[Dd]e|[Dd]eze|[Oo]nze|[Ee]en) )?"
            + "(?:([Mm]w\\.?|[Mm]evr\\.?|[Mm]evrouw|[Dd]hr\\.?|[Mm]eneer|[Dd]e heer)"
            + "|([Cc]li[eë]nte?|[Kk]lant|[Bb]etrokkene|[Bb]ewoonster|[Bb]ewoner|[Hh]uurder|[Aa]anvrager|[Vv]ader|[Mm]oeder)"
            + "|([Zz]oon|[Dd]ochter|[Bb]uurvrouw|[Bb]uurman|[Pp]artner|[Ee]x|[Vv]riendin|[Vv]riend|[Bb]roer|[Zz]us|[Mm]an|[Vv]rouw|[Zz]oontje|[Dd]ochtertje))"
            + "(?= [\\p{Ll}(]|, |\\. )");

    private static final String NOTES = "oefenzinnen.tsv.gz";

    /** Each short sentence is filled so many times in a round. */
    private static final int FRAMES_AGAIN = 8;

    /** What stands where a note names somebody. */
    private static final String NAMED_THERE = "naam";

    private static final Set<String> NAMES = Set.of("N", "V", "A", "E", "I", "VI", "i", "l", "C", NAMED_THERE);

    private static final double NAMED = 0.5;
    private static final double MASKED_ALREADY = 0.08;
    private static final double WITHOUT_CAPITALS = 0.08;

    private static final List<String> TITLES =
            List.of("Mw", "Mw.", "Mevr.", "Mevrouw", "Dhr", "Dhr.", "De heer", "Meneer", "Mevr", "Fam.", "Mr.", "Hr.");
    private static final List<String> ROLES = List.of(
            "huisarts",
            "notaris",
            "advocaat",
            "zorgboer",
            "consulent",
            "klantmanager",
            "bewindvoerder",
            "mentor",
            "voogd",
            "gezinscoach",
            "jobcoach",
            "wijkagent",
            "deurwaarder",
            "wethouder",
            "ambtenaar",
            "vrijwilliger",
            "vrijwilligster",
            "begeleider",
            "begeleidster",
            "ambulant begeleider",
            "psycholoog",
            "psychiater",
            "fysiotherapeut",
            "verpleegkundige",
            "thuishulp",
            "leerkracht",
            "docent",
            "mentrix",
            "tolk",
            "chauffeur",
            "aannemer",
            "loodgieter",
            "monteur",
            "verhuurder",
            "werkgever",
            "teamleider",
            "casemanager",
            "jurist",
            "kinderrechter",
            "rechter",
            "gemachtigde",
            "zaakwaarnemer",
            "stagiaire",
            "collega",
            "oud-collega",
            "opbouwwerker",
            "wijkverpleegkundige",
            "schuldhulpverlener",
            "budgetcoach",
            "taalcoach",
            "maatje",
            "buddy",
            "oppas",
            "gastouder",
            "pastoor",
            "predikant",
            "imam",
            "conciërge",
            "huismeester");
    private static final List<String> OPENERS = List.of(
            "Vandaag",
            "Gisteren",
            "Inmiddels",
            "Morgen",
            "Daarna",
            "Vervolgens",
            "Samen",
            "Telefonisch",
            "Eindelijk",
            "Nog",
            "Helaas",
            "Gelukkig",
            "Later",
            "Toen",
            "Maandag",
            "Net",
            "Alsnog",
            "Zelf",
            "Hierna",
            "Deels");

    private final NameForms names;
    private final NameTable table;
    private final List<String> places;
    private final List<String> organisations;
    private final List<String> words;
    private final Random random;

    /**
     * @param text with names in it
     * @param names where they stand, as pairs of the first char's offset and the one behind the last
     */
    record Sentence(String text, List<int[]> names) {}

    /**
     * @param table by which first names are told from surnames
     * @param things whose names stand where no person does
     * @param seed of what is chosen
     */
    TrainingSentences(NameForms names, NameTable table, KnownThings things, long seed) {
        this.names = names;
        this.table = table;
        this.random = new Random(seed);
        this.places = things.names("place");
        this.organisations = things.names("organisation");
        this.words = new ArrayList<>();
        Resource.lines(NOTES, line -> {
            for (String word : line.substring(line.indexOf('\t') + 1).split(" ")) {
                if (word.matches("\\p{Ll}{4,12}")) {
                    words.add(word);
                }
            }
        });
    }

    /**
     * Hands over the notes of all municipalities that meet a condition, and the written sentences, in a fixed order.
     *
     * @param rounds how often each is filled
     * @param municipality which municipalities' notes to use; notes of none are always used
     */
    void forEach(int rounds, Predicate<String> municipality, Consumer<Sentence> action) {
        for (int round = 0; round < rounds; round++) {
            Resource.lines(NOTES, line -> {
                String[] cells = line.split("\t", 2);
                if (municipality.test(cells[0])) {
                    action.accept(filled(somebodyNamed(cells[1].replace("\\n", "\n")), true));
                }
            });
            for (int again = 0; again < FRAMES_AGAIN; again++) {
                Resource.lines(
                        "oefenkaders.tsv", line -> action.accept(filled(line.substring(2), line.startsWith("+"))));
            }
        }
    }

    /** Gives a name to some of those who have none: 'mw' becomes 'mw {A}' or '{V}'. */
    private String somebodyNamed(String text) {
        return SOMEBODY.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(random.nextDouble() < NAMED ? named(match) : match.group()));
    }

    private String named(MatchResult match) {
        boolean behind = random.nextBoolean();
        if (match.group(2) != null) {
            return behind ? match.group() + " " + (random.nextDouble() < 0.1 ? "{i}" : "{A}") : "{E}";
        }
        if (match.group(3) != null) {
            return behind ? match.group() + " {E}" : "{E}";
        }
        return match.group() + (random.nextDouble() < 0.2 ? ", {E}," : " {E}");
    }

    private Sentence filled(String pattern, boolean labelled) {
        NameSwap swap = new NameSwap(names, table);
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        Matcher slots = SLOT.matcher(pattern);
        int last = 0;
        while (slots.find()) {
            text.append(pattern, last, slots.start());
            int start = text.length();
            String slot = slots.group(1) == null ? NAMED_THERE : slots.group(1);
            boolean name = NAMES.contains(slot);
            if (name && labelled && random.nextDouble() < MASKED_ALREADY) {
                text.append(random.nextBoolean() ? "[NAAM]" : "[NAAM-" + (1 + random.nextInt(4)) + "]");
            } else {
                String filler = slots.group(2) == null ? filler(slot) : names.typed(swap.swapped(slots.group(2)));
                boolean pointFollows = filler.endsWith(".") && pattern.startsWith(".", slots.end());
                text.append(filler, 0, filler.length() - (pointFollows ? 1 : 0));
                if (name && labelled) {
                    spans.add(new int[] {start, text.length()});
                }
            }
            last = slots.end();
        }
        text.append(pattern, last, pattern.length());
        String result = text.toString();
        String lower = result.toLowerCase(Locale.ROOT);
        boolean lose = random.nextDouble() < WITHOUT_CAPITALS && lower.length() == result.length();
        return new Sentence(lose && result.indexOf('[') < 0 ? lower : result, spans);
    }

    private String filler(String slot) {
        return switch (slot) {
            case "N" -> names.typed(random.nextDouble() < 0.75 ? names.full() : names.any());
            case "V" -> names.typed(names.first());
            case "A" -> names.typed(names.surnameAlone());
            case "E" -> names.typed(names.any());
            case "I" -> names.initialsAndSurname();
            case "VI" -> names.firstAndInitial();
            case "i" -> names.initial();
            case "l" -> names.any().toLowerCase(Locale.ROOT);
            case "C" -> names.surname().toUpperCase(Locale.ROOT);
            case "T" -> pick(TITLES);
            case "t" -> pick(TITLES).toLowerCase(Locale.ROOT);
            case "R" -> capitalised(pick(ROLES));
            case "R2" -> pick(ROLES);
            case "P" -> pick(places);
            case "O" -> random.nextDouble() < 0.5 ? pick(organisations) : invented();
            case "W" -> capitalised(pick(words));
            case "S" -> pick(OPENERS);
            default -> throw new IllegalArgumentException("unknown slot " + slot);
        };
    }

    /** A name such as organisations give themselves. */
    private String invented() {
        return switch (random.nextInt(4)) {
            case 0 -> capitalised(pick(words)) + capitalised(pick(words));
            case 1 -> capitalised(pick(words)) + " " + pick(places);
            case 2 -> pick(places) + pick(words);
            default -> capitalised(pick(words)).substring(0, 3).toUpperCase(Locale.ROOT);
        };
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
