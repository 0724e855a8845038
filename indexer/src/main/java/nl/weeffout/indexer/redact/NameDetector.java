package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.TextWords.Word;

/**
 * Names of persons, by what stands around them and by tables of names.
 *
 * <p>A capitalised word is taken for a name where a title or a word of kinship stands before it, where it stands in the
 * table of names and is no Dutch word, or where it is unknown altogether and behaves like a person. What a record's own
 * fields call an organisation or a place is none, unless a title stands before it.
 */
final class NameDetector implements Detector {
    private static final Pattern AFTER_TITLE = Pattern.compile("\\.? {1,2}|\\.?\\R|\\.");

    private static final Pattern NUMBER_OF_PERSON = Pattern.compile(
            "(?s) ?\\([0-9]{1,2}\\).*| ?\\([0-9]{8,9}\\).*| \\([0-9]{1,2}-[0-9].*|, [0-9]{1,2}[,;] .*|, [0-9]{8,9}.*");

    /** Nobody has more; a bound keeps a text of initials alone linear. */
    private static final int MOST_INITIALS = 8;

    private static final List<String> DIMINUTIVES = List.of("je", "tje", "etje");

    private static final Set<String> ABBREVIATED_TITLES =
            Set.of("mw", "mevr", "mej", "dhr", "hr", "fam", "mr", "mrs", "ms", "wed");

    /** Before a surname, even one that is a Dutch word: 'Ter Braak'. Not 'De', which opens names of places as well. */
    private static final Set<String> SURNAME_PARTICLES = Set.of("ter", "ten", "van", "el", "von", "al", "ait", "ben");

    /** After a title these begin no name: 'oom in Drenthe'. */
    private static final Set<String> NO_PARTICLE_AFTER_TITLE =
            Set.of("in", "op", "te", "tot", "la", "y", "des", "'s", "to");

    /** At the start of a sentence these open it, not a name. */
    private static final Set<String> OPENING_PARTICLES = Set.of("de", "in", "op", "te", "la", "van");

    private static final Set<String> BEFORE_PLACE =
            Set.of("in", "naar", "te", "uit", "bij", "vanuit", "via", "richting");
    private static final Set<String> TO_BE = Set.of("is", "was", "wordt", "werd");
    private static final Set<String> PERSONAL_WORDS = Set.of("bsn", "geb", "geboren", "tel", "telefoon", "bereikbaar");
    private static final Set<String> BRACKET_OR_COMMA = Set.of(" (", ", ");
    private static final Set<String> SPACE_OR_HYPHEN = Set.of(" ", "-");
    private static final Set<String> BEFORE_QUOTED = Set.of(" ", " '", " \"", " ‘");
    private static final Pattern POINT = Pattern.compile("\\. ?");
    private static final Pattern MAYBE_POINT = Pattern.compile("\\.? ?");
    private static final Pattern AFTER_NAMING = Pattern.compile("[.,: ]{1,3}");
    private static final Pattern AFTER_KIN = Pattern.compile(" ?[:(,]? ?");
    private static final Pattern AGE = Pattern.compile("(?s) [0-9]{1,2}[ .,].*");

    private final NameTable table;
    private final Predicate<String> isDutchWord;
    private final Predicate<String> isOrganisation;

    /**
     * @param isDutchWord whether a lower-case word stands in a dictionary, compounds included
     * @param isOrganisation whether a lower-case word is part of a known organisation's or scheme's name
     */
    NameDetector(NameTable table, Predicate<String> isDutchWord, Predicate<String> isOrganisation) {
        this.table = table;
        this.isDutchWord = isDutchWord;
        this.isOrganisation = isOrganisation;
    }

    @Override
    public List<PersonalSpan> find(String text, RecordContext context) {
        List<Word> words = TextWords.of(text);
        List<PersonalSpan> spans = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int begin = startsName(words, i, context);
            if (begin < 0) {
                i++;
                continue;
            }
            int end = endOfName(words, i, context);
            spans.add(new PersonalSpan(
                    words.get(begin).start(),
                    endOffset(text, words.get(end)),
                    Placeholder.NAAM,
                    Evidence.certain(Layer.NAME_CONTEXT, "words around it or tables of names")));
            i = end + 1;
        }
        return spans;
    }

    /** An initial takes its point along; the genitive's 's' stays inside the word. */
    private static int endOffset(String text, Word last) {
        return last.isInitial() && last.end() < text.length() && text.charAt(last.end()) == '.'
                ? last.end() + 1
                : last.end();
    }

    /** The index of the word with which a name begins that has word {@code i} as its first sure part, or -1. */
    private int startsName(List<Word> words, int i, RecordContext context) {
        Word word = words.get(i);
        if (word.isPlaceholder()) {
            return -1;
        }
        if (afterTitle(words, i)) {
            return beginsNameAfterTitle(words, i, context) ? i - 1 : -1;
        }
        if (!word.isCapitalised()) {
            return -1;
        }
        if (word.isInitial()) {
            return initialsBeforeSurname(words, i) ? i : -1;
        }
        if (word.text().length() < 2 || isNever(word, context)) {
            return -1;
        }
        return isName(words, i) ? withParticles(words, i) : -1;
    }

    private boolean afterTitle(List<Word> words, int i) {
        if (i == 0 || !AFTER_TITLE.matcher(words.get(i).gap()).matches()) {
            return false;
        }
        String before = words.get(i - 1).lower();
        return table.cue(before).equals("title")
                && (!words.get(i).gap().startsWith(".") || ABBREVIATED_TITLES.contains(before));
    }

    private boolean beginsNameAfterTitle(List<Word> words, int i, RecordContext context) {
        Word word = words.get(i);
        if (word.isCapitalised()) {
            return !word.isAllCapitals()
                    && !table.cue(word.lower()).equals("title")
                    && !(isOrganisation.test(word.lower())
                            && context.notPersons().contains(word.lower()));
        }
        if (isParticle(word) && !NO_PARTICLE_AFTER_TITLE.contains(word.lower())) {
            int next = afterParticles(words, i);
            Word surname = words.get(next);
            return next > i && surname.isCapitalised() && !surname.isInitial() && !isNever(surname, context);
        }
        // 'mw jansen': lower case all through.
        return !isDutchWord.test(word.lower())
                && table.cue(word.lower()).isEmpty()
                && table.isSurname(capitalised(word.lower()));
    }

    private boolean initialsBeforeSurname(List<Word> words, int i) {
        int j = i;
        while (j - i < MOST_INITIALS
                && j + 1 < words.size()
                && words.get(j + 1).isInitial()
                && POINT.matcher(words.get(j + 1).gap()).matches()) {
            j++;
        }
        if (j + 1 >= words.size()
                || !MAYBE_POINT.matcher(words.get(j + 1).gap()).matches()
                || words.get(j + 1).gap().isEmpty()) {
            return false;
        }
        if (!words.get(j + 1).gap().startsWith(".")) {
            return false;
        }
        int next = afterParticles(words, j + 1);
        Word surname = words.get(next);
        return surname.isCapitalised()
                && !surname.isAllCapitals()
                && surname.text().length() > 1
                && !words.get(i).gap().endsWith("&")
                && (words.get(i).gap().endsWith("(")
                        || next > j + 1
                        || !isDutchWord.test(surname.lower())
                        || table.isSurname(surname.text()))
                && !isOrganisation.test(surname.lower());
    }

    private boolean isName(List<Word> words, int i) {
        Word word = words.get(i);
        String text = stem(word.text());
        boolean dutch = isDutch(text);
        boolean first = anyPart(text, table::isFirstName);
        boolean surname = anyPart(text, table::isSurname);
        boolean proper = anyPart(text, table::isProperNoun);
        boolean cued = isCued(words, i);
        if (word.isAllCapitals() || hasInnerCapital(text)) {
            return text.length() > 3 && cued && first;
        }
        if (cuedAsOrganisation(words, i)) {
            return false;
        }
        if (cued && (!dutch || ((first || surname) && !word.opensSentence()))) {
            return true;
        }
        if (first && text.length() > 2 && (nextIsCapitalised(words, i) || nextIsPersonal(words, i))) {
            return true;
        }
        if (first && nextIsVerb(words, i) && (!dutch || proper)) {
            return true;
        }
        if (first && proper && !word.opensSentence() && !isPlaceLike(words, i)) {
            return true;
        }
        if ((proper || !dutch) && nextIsUnknown(words, i)) {
            return true;
        }
        if ((first || proper || !dutch) && word.opensSentence() && i + 1 == words.size() && i > 0) {
            // Alone behind the last sentence: who wrote the note.
            return true;
        }
        if (isCapitalParticleBefore(words, i)
                && !isPlaceLike(words, i - 1)
                && (surname
                        || !dutch
                        || SURNAME_PARTICLES.contains(words.get(i - 1).lower()))
                && !dutchOpening(words, i - 1)) {
            return true;
        }
        if (dutch) {
            return false;
        }
        if (first) {
            return !(proper && isPlaceLike(words, i));
        }
        if (surname && !proper) {
            return true;
        }
        if (nextIsPersonal(words, i) || (nextIsVerb(words, i) && (surname || !proper))) {
            return true;
        }
        // Unknown altogether: whoever is unsure masks, but at the start of a sentence any word has a capital.
        return !proper && (nextIsKnownSurname(words, i) || !isPlaceLike(words, i)) && !word.opensSentence();
    }

    /** 'De Koning': an article and a noun at the start of a sentence. */
    private boolean dutchOpening(List<Word> words, int i) {
        return words.get(i).opensSentence()
                && table.cue(words.get(i).lower()).equals("particle")
                && OPENING_PARTICLES.contains(words.get(i).lower());
    }

    /** A word of kinship, naming or greeting stands before it, or 'naam van', 'moeder van'. */
    private boolean isCued(List<Word> words, int i) {
        if (i == 0) {
            return false;
        }
        Word word = words.get(i);
        String before = table.cue(words.get(i - 1).lower());
        if (before.equals("greeting") || before.equals("naming")) {
            return AFTER_NAMING.matcher(word.gap()).matches();
        }
        if (before.equals("kin")) {
            return AFTER_KIN.matcher(word.gap()).matches();
        }
        return i > 1
                && word.gap().equals(" ")
                && words.get(i - 1).lower().equals("van")
                && words.get(i - 1).gap().equals(" ")
                && Set.of("kin", "naming").contains(table.cue(words.get(i - 2).lower()));
    }

    private boolean cuedAsOrganisation(List<Word> words, int i) {
        return i > 0
                && BEFORE_QUOTED.contains(words.get(i).gap())
                && table.cue(words.get(i - 1).lower()).equals("organisation");
    }

    private boolean nextIsCapitalised(List<Word> words, int i) {
        if (i + 1 >= words.size() || !words.get(i + 1).gap().equals(" ")) {
            return false;
        }
        Word next = words.get(afterParticles(words, i + 1));
        return next.isCapitalised()
                && !next.isPlaceholder()
                && !next.isAllCapitals()
                && !isOrganisation.test(next.lower())
                && !Set.of("never", "organisation").contains(table.cue(next.lower()));
    }

    /** 'Fiatje' is a Fiat, 'Excelletje' an Excel. */
    private boolean isDiminutiveOfNever(String lower) {
        for (String ending : DIMINUTIVES) {
            if (lower.endsWith(ending)) {
                String base = lower.substring(0, lower.length() - ending.length());
                String undoubled = base.replaceFirst("(.)\\1$", "$1");
                if (table.cue(base).equals("never") || table.cue(undoubled).equals("never")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A capitalised word follows that is neither Dutch nor a known proper noun. */
    private boolean nextIsUnknown(List<Word> words, int i) {
        if (!nextIsCapitalised(words, i)) {
            return false;
        }
        String next = stem(words.get(afterParticles(words, i + 1)).text());
        return !isDutch(next) && !table.isProperNoun(next) && !hasInnerCapital(next);
    }

    /** 'RvIG', 'ContourdeTwern': abbreviations and brands, but not 'McKay' or 'Al-Khatib'. */
    private static boolean hasInnerCapital(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))
                    && Character.isLetter(text.charAt(i - 1))
                    && !text.startsWith("Mc")) {
                return true;
            }
        }
        return false;
    }

    private boolean nextIsKnownSurname(List<Word> words, int i) {
        return i + 1 < words.size()
                && words.get(i + 1).gap().equals(" ")
                && table.isSurname(stem(words.get(i + 1).text()));
    }

    /** 'in Florence', 'naar Paris', 'te Tilburg': a place after a preposition. */
    private boolean isPlaceLike(List<Word> words, int i) {
        return i > 0
                && words.get(i).gap().equals(" ")
                && BEFORE_PLACE.contains(words.get(i - 1).lower());
    }

    /** Whether the word, or each part of a hyphenated one, is Dutch; in 'GGD-arts' only the last part has to be. */
    private boolean isDutch(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int hyphen = lower.lastIndexOf('-');
        if (hyphen < 0) {
            return isDutchWord.test(lower);
        }
        if (Character.isLowerCase(text.codePointAt(hyphen + 1))) {
            return isDutchWord.test(lower.substring(hyphen + 1));
        }
        for (String part : lower.split("-")) {
            if (part.length() > 1 && !isDutchWord.test(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyPart(String text, Predicate<String> test) {
        if (test.test(text)) {
            return true;
        }
        if (text.indexOf('-') < 0) {
            return false;
        }
        for (String part : text.split("-")) {
            if (part.length() > 2 && test.test(part)) {
                return true;
            }
        }
        return false;
    }

    /** Without the genitive: 'Fatima's', 'Jansens' stays. */
    private static String stem(String text) {
        return text.endsWith("'s") || text.endsWith("’s") ? text.substring(0, text.length() - 2) : text;
    }

    private boolean isNever(Word word, RecordContext context) {
        for (String part : word.lower().split("-")) {
            if (table.cue(part).equals("never") || isDiminutiveOfNever(part)) {
                return true;
            }
        }
        if (context.notPersons().contains(word.lower()) || isOrganisation.test(word.lower())) {
            return true;
        }
        String cue = table.cue(word.lower());
        return !cue.isEmpty() && !cue.equals("verb");
    }

    private boolean nextIsVerb(List<Word> words, int i) {
        return i + 1 < words.size()
                && words.get(i + 1).gap().equals(" ")
                && table.cue(words.get(i + 1).lower()).equals("verb");
    }

    /** '(22)', ', 34,', '(BSN …', ', geb. …' behind the word. */
    private static boolean nextIsPersonal(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(i + 1);
        if (next.gap().equals(" ")
                && TO_BE.contains(next.lower())
                && i + 2 < words.size()
                && AGE.matcher(words.get(i + 2).gap()).matches()) {
            return true;
        }
        return NUMBER_OF_PERSON.matcher(next.gap()).matches()
                || (BRACKET_OR_COMMA.contains(next.gap()) && PERSONAL_WORDS.contains(next.lower()))
                || (BRACKET_OR_COMMA.contains(next.gap())
                        && next.isPlaceholder()
                        && !next.text().startsWith("[ZAAK")
                        && !next.text().startsWith("[KENT"));
    }

    private boolean isParticle(Word word) {
        return table.cue(word.lower()).equals("particle");
    }

    private boolean isCapitalParticleBefore(List<Word> words, int i) {
        return i > 0
                && words.get(i).gap().equals(" ")
                && isParticle(words.get(i - 1))
                && words.get(i - 1).isCapitalised();
    }

    private int afterParticles(List<Word> words, int i) {
        int j = i;
        while (j + 1 < words.size()
                && j - i < 3
                && isParticle(words.get(j))
                && SPACE_OR_HYPHEN.contains(words.get(j + 1).gap())) {
            j++;
        }
        return j;
    }

    /** Takes in capitalised particles ('Van Rijswijk', 'Ter Braak') that stand before the word. */
    private int withParticles(List<Word> words, int i) {
        int begin = i;
        int j = i;
        while (j > 0 && i - j < 3 && words.get(j).gap().equals(" ") && isParticle(words.get(j - 1))) {
            j--;
            if (words.get(j).isCapitalised()
                    && (!words.get(j).opensSentence()
                            || !OPENING_PARTICLES.contains(words.get(j).lower()))) {
                begin = j;
            }
        }
        return begin;
    }

    /** The index of the last word of a name whose first sure part is word {@code i}. */
    private int endOfName(List<Word> words, int i, RecordContext context) {
        int end = i;
        while (end + 1 < words.size() && end - i < 6) {
            Word next = words.get(end + 1);
            if (!next.followsDirectly()
                    || next.isPlaceholder()
                    || (next.gap().startsWith(".") && !words.get(end).isInitial())) {
                return end;
            }
            if (next.isInitial()) {
                end++;
                continue;
            }
            if (isParticle(next)) {
                int after = afterParticles(words, end + 1);
                if (after > end + 1
                        && continuesName(words.get(after), context)
                        && !table.cue(words.get(end + 2).lower()).equals("never")) {
                    end = after;
                    continue;
                }
                return end;
            }
            if (!continuesName(next, context)) {
                return end;
            }
            end++;
        }
        return end;
    }

    private boolean continuesName(Word word, RecordContext context) {
        return word.isCapitalised()
                && !word.isAllCapitals()
                && !isNever(word, context)
                && (!isDutch(word.text())
                        || table.isSurname(word.text())
                        || word.gap().equals(" "));
    }

    private static String capitalised(String lower) {
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
