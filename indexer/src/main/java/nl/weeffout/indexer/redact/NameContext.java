package nl.weeffout.indexer.redact;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.name.Cue;
import nl.weeffout.indexer.redact.name.Lexicon;
import nl.weeffout.indexer.redact.name.NameCues;
import nl.weeffout.indexer.redact.name.NameTable;
import nl.weeffout.indexer.redact.name.TextWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Names that the words around give away beyond doubt: behind a form of address, initials or a greeting, in a signature, and
 * before somebody's number. What is called so everywhere else is for the tagger to judge.
 */
final class NameContext {
    private static final Pattern AFTER_TITLE = Pattern.compile("\\.? {1,2}|\\.?\\R|\\.");

    /** Nobody has more; a bound keeps a text of initials alone linear. */
    private static final int MOST_INITIALS = 8;

    private static final int MOST_PARTICLES = 3;

    /** No name has more words; a bound keeps headings in capitals out. */
    private static final int MOST_WORDS = 7;

    private static final Set<String> ABBREVIATED_TITLES =
            Set.of("mw", "mevr", "mej", "dhr", "hr", "fam", "mr", "mrs", "ms", "wed");

    /** These tell what the household is, which the text goes on to need: they stay when the name behind them goes. */
    private static final Set<String> HOUSEHOLDS = Set.of("gezin", "echtpaar", "weduwe");

    /** After a form of address these begin no name: 'oom in Drenthe'. */
    private static final Set<String> NO_PARTICLE_AFTER_TITLE =
            Set.of("in", "op", "te", "tot", "la", "y", "des", "'s", "to");

    private static final Set<String> SPACE_OR_HYPHEN = Set.of(" ", "-", "\n");
    private static final Pattern POINT = Pattern.compile("\\. ?");

    private static final Evidence TITLED = Evidence.certain(Layer.NAME_CONTEXT, "behind a form of address");
    private static final Set<String> AFTER_GREETING = Set.of(" ", ", ");

    /** A signature has at most this many words. */
    private static final int MOST_SIGNED = 3;

    private static final Evidence GREETED = Evidence.certain(Layer.NAME_CONTEXT, "behind a greeting");
    private static final Evidence SIGNED = Evidence.certain(Layer.NAME_CONTEXT, "signs the text");
    private static final Evidence IDENTIFIED = Evidence.certain(Layer.NAME_CONTEXT, "before a number or date of birth");
    private static final Evidence INITIALS = Evidence.certain(Layer.NAME_CONTEXT, "initials before a surname");

    private final NameTable table;
    private final NameCues cues;
    private final Lexicon lexicon;

    NameContext(NameTable table, NameCues cues, Lexicon lexicon) {
        this.table = table;
        this.cues = cues;
        this.lexicon = lexicon;
    }

    /**
     * A name in words.
     *
     * @param first index of its first word, a form of address that goes with it included
     * @param last index of its last word
     */
    record Found(int first, int last, Evidence evidence) {}

    /** The name that has this word behind its form of address, or as its first initial; null where it has none. */
    @Nullable Found at(List<Word> words, int i, RecordContext context) {
        Word word = words.get(i);
        if (word.isPlaceholder()) {
            return null;
        }
        Cue before = i == 0 ? Cue.NONE : cues.of(words.get(i - 1).lower());
        if (before == Cue.TITLE && isBehindTitle(words, i)) {
            return beginsNameAfterTitle(words, i, context)
                    ? new Found(
                            isMaskedWithName(words.get(i - 1)) ? i - 1 : i,
                            endOfName(words, afterParticles(words, i), context),
                            TITLED)
                    : null;
        }
        if (isJoinedToTitle(word)) {
            return new Found(i, i, TITLED);
        }
        if (word.isInitial()) {
            // Of several initials the first one opens the name.
            if (i > 0
                    && words.get(i - 1).isInitial()
                    && POINT.matcher(word.gap()).matches()) {
                return null;
            }
            return initialsBeforeSurname(words, i, context)
                    ? new Found(i, endOfName(words, i, context), INITIALS)
                    : null;
        }
        Evidence reason = reason(words, i, before, context);
        return reason == null ? null : new Found(i, endOfName(words, i, context), reason);
    }

    /** Whether a word is a form of address that goes with the name behind it. */
    boolean isMaskedWithName(Word word) {
        return cues.of(word.lower()) == Cue.TITLE && !HOUSEHOLDS.contains(word.lower());
    }

    /** @param before what the word before it says */
    private @Nullable Evidence reason(List<Word> words, int i, Cue before, RecordContext context) {
        if (before == Cue.GREETING && isGreeted(words.get(i)) && !isNever(words.get(i), context)) {
            return GREETED;
        }
        Word word = words.get(i);
        if (signs(words, i) && (isUnknown(word, context) || table.isFirstName(word.text()))) {
            return SIGNED;
        }
        return isBeforeIdentifier(words, i) && isUnknown(word, context) ? IDENTIFIED : null;
    }

    /** 'familie-Yilmaz'. */
    private boolean isJoinedToTitle(Word word) {
        int hyphen = word.text().indexOf('-');
        return hyphen > 0
                && hyphen + 1 < word.text().length()
                && Character.isUpperCase(word.text().charAt(hyphen + 1))
                && cues.of(word.lower().substring(0, hyphen)) == Cue.TITLE;
    }

    /** 'Hoi Fatima', 'hallo ineke': a first name, or a word with a capital that no dictionary has, behind a greeting. */
    private boolean isGreeted(Word word) {
        if (!AFTER_GREETING.contains(word.gap())) {
            return false;
        }
        boolean isWord = lexicon.isDutchWord().test(word.lower());
        return word.isCapitalised()
                ? !isWord || table.isFirstName(word.text())
                : !isWord && table.isFirstName(capitalised(word.lower()));
    }

    /** A line of its own at the end of a text. */
    private static boolean signs(List<Word> words, int i) {
        return i > 0
                && words.size() - i <= MOST_SIGNED
                && words.get(i).gap().indexOf('\n') >= 0
                && words.subList(i, words.size()).stream().allMatch(Word::isCapitalised);
    }

    /** 'Zwatterveen [BSN]', 'Zwatterveen, geb. [GEBOORTEDATUM]'. */
    private static boolean isBeforeIdentifier(List<Word> words, int i) {
        if (i + 1 >= words.size() || words.get(i + 1).gap().length() > 2) {
            return false;
        }
        Word next = words.get(i + 1);
        Word then = i + 2 < words.size() && next.lower().startsWith("geb") ? words.get(i + 2) : next;
        return then.isPlaceholder()
                && (then.text().equals(Placeholder.BSN.text()) || then.text().equals(Placeholder.GEBOORTEDATUM.text()));
    }

    /** With a capital, in no dictionary, and nothing that a table calls otherwise. */
    private boolean isUnknown(Word word, RecordContext context) {
        return word.isCapitalised()
                && !word.isAllCapitals()
                && word.text().length() > 1
                && !lexicon.isDutchWord().test(word.lower())
                && !isNever(word, context)
                && cues.of(word.lower()) == Cue.NONE;
    }

    private static boolean isBehindTitle(List<Word> words, int i) {
        String gap = words.get(i).gap();
        return AFTER_TITLE.matcher(gap).matches()
                && (!gap.startsWith(".")
                        || ABBREVIATED_TITLES.contains(words.get(i - 1).lower()));
    }

    private boolean beginsNameAfterTitle(List<Word> words, int i, RecordContext context) {
        Word word = words.get(i);
        if (word.isCapitalised()) {
            boolean shouted = word.isAllCapitals() && lexicon.isDutchWord().test(word.lower());
            return !shouted
                    && cues.of(word.lower()) != Cue.TITLE
                    && !opensSentenceBehindTitle(words, i)
                    && !(lexicon.isOrganisation().test(word.lower())
                            && context.notPersons().contains(word.lower()));
        }
        if (isParticle(word) && !NO_PARTICLE_AFTER_TITLE.contains(word.lower())) {
            int next = afterParticles(words, i);
            Word surname = words.get(next);
            return next > i && surname.isCapitalised() && !surname.isInitial() && !isNever(surname, context);
        }
        // 'mw jansen': lower case all through.
        return !lexicon.isDutchWord().test(word.lower())
                && cues.of(word.lower()) == Cue.NONE
                && table.isSurname(capitalised(word.lower()));
    }

    /** 'Ik sprak mw. Zij huilde.': a word of every day that is no name opens the next sentence. */
    private boolean opensSentenceBehindTitle(List<Word> words, int i) {
        Word word = words.get(i);
        return word.gap().startsWith(".")
                && word.opensSentence()
                && lexicon.isListed().test(word.lower())
                && !table.isSurname(word.text())
                && !table.isFirstName(word.text())
                && i + 1 < words.size()
                && !words.get(i + 1).isCapitalised();
    }

    private boolean initialsBeforeSurname(List<Word> words, int i, RecordContext context) {
        int j = i;
        while (j - i < MOST_INITIALS
                && j + 1 < words.size()
                && words.get(j + 1).isInitial()
                && POINT.matcher(words.get(j + 1).gap()).matches()) {
            j++;
        }
        if (j + 1 >= words.size() || !POINT.matcher(words.get(j + 1).gap()).matches()) {
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
                        || !lexicon.isDutchWord().test(surname.lower())
                        || table.isSurname(surname.text()))
                && !isNever(surname, context);
    }

    private boolean isNever(Word word, RecordContext context) {
        Cue cue = cues.of(word.lower());
        return cue == Cue.NEVER
                || cue == Cue.ORGANISATION
                || context.notPersons().contains(word.lower())
                || lexicon.isOrganisation().test(word.lower());
    }

    private boolean isParticle(Word word) {
        return cues.of(word.lower()) == Cue.PARTICLE;
    }

    /** 'v.d. Meulen': the points belong to the tussenvoegsel. */
    private static boolean isAbbreviated(List<Word> words, int particle) {
        return words.get(particle).text().length() == 1
                && POINT.matcher(words.get(particle + 1).gap()).matches();
    }

    private int afterParticles(List<Word> words, int i) {
        int j = i;
        while (j + 1 < words.size()
                && j - i < MOST_PARTICLES
                && isParticle(words.get(j))
                && (SPACE_OR_HYPHEN.contains(words.get(j + 1).gap()) || isAbbreviated(words, j))) {
            j++;
        }
        return j;
    }

    /** The index of the last word of a name whose first sure part is word {@code i}. */
    private int endOfName(List<Word> words, int i, RecordContext context) {
        int end = i;
        while (end + 1 < words.size() && end - i < MOST_WORDS) {
            Word next = words.get(end + 1);
            if (!next.followsDirectly()
                    || next.isPlaceholder()
                    || (next.gap().startsWith(".") && !words.get(end).isInitial())) {
                return end;
            }
            if (isParticle(next) && !next.isInitial()) {
                int after = afterParticles(words, end + 1);
                if (after == end + 1 || !continuesName(words.get(after), context)) {
                    return end;
                }
                end = after;
            } else if (next.isInitial() || continuesName(next, context)) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    private boolean continuesName(Word word, RecordContext context) {
        return word.isCapitalised()
                && !word.isPlaceholder()
                && !(word.isAllCapitals() && lexicon.isDutchWord().test(word.lower()))
                && cues.of(word.lower()) != Cue.TITLE
                && !isNever(word, context);
    }

    private static String capitalised(String lower) {
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
