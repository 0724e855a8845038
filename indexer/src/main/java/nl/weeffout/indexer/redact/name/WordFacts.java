package nl.weeffout.indexer.redact.name;

import java.util.Locale;
import java.util.function.Predicate;
import nl.weeffout.indexer.redact.name.TextWords.Word;

/**
 * What can be said of a word by its spelling alone.
 *
 * @param key hash of the word as it is written
 * @param shape hash of how it is written, such as {@code Xx} or {@code Xx-Xx}; runs of one kind count once
 * @param identity hash of a word that is known, whatever its capitals, or of a placeholder's kind; of others 0
 * @param dutch whether a dictionary holds it, or the parts of a hyphenated word
 * @param known what dictionaries and tables say of it together, as one number
 */
record WordFacts(long key, long shape, long identity, boolean dutch, Cue cue, int known) {
    private static final int DUTCH = 1;
    private static final int ORGANISATION = 2;
    private static final int PROPER_NOUN = 4;
    private static final int FIRST_NAME = 8;
    private static final int SURNAME = 16;
    private static final int THING = 32;
    private static final int COMPOUND = 64;
    private static final int PART_OF_THING = 128;

    /** More than {@link #known} ever is. */
    static final int KNOWN_KINDS = 256;

    /** Parts of a hyphenated name that are shorter say nothing. */
    private static final int SHORTEST_PART = 3;

    private static final int LONGEST_SHAPE = 6;

    /** Of a word as it is written. */
    static long key(String spelling) {
        long hash = Fnv.hash(spelling) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 32);
    }

    static WordFacts of(Word word, NameTable table, NameCues cues, Lexicon lexicon) {
        String lower = word.lower();
        String name = nameForm(word);
        boolean dutch = isDutch(word, lexicon.isListed());
        int known = dutch ? DUTCH : isDutch(word, lexicon.isDutchWord()) ? COMPOUND : 0;
        known |= lexicon.isOrganisation().test(lower) ? ORGANISATION : 0;
        known |= table.isProperNoun(name) ? PROPER_NOUN : 0;
        known |= asName(name, table);
        Cue cue = cues.of(lower);
        boolean isKnown = isKnownWord(dutch, cue, known);
        return new WordFacts(
                key(word.text()),
                Fnv.hash(shape(word)),
                word.isPlaceholder() ? ofPlaceholder(lower) : isKnown ? Fnv.hash(lower) : 0,
                dutch,
                cue,
                known);
    }

    private static long ofPlaceholder(String lower) {
        int number = lower.indexOf('-');
        return Fnv.hash(lower, 0, number < 0 ? lower.length() - 1 : number);
    }

    private static boolean isKnownWord(boolean dutch, Cue cue, int known) {
        return dutch || cue != Cue.NONE || (known & ORGANISATION) != 0;
    }

    /** What is known of the word where it stands. */
    int known(KnownThings.Part part) {
        return switch (part) {
            case NONE -> known;
            case WHOLE -> known | THING;
            case OF_SEVERAL -> known | THING | PART_OF_THING;
        };
    }

    boolean isNameInTable() {
        return (known & (FIRST_NAME | SURNAME)) != 0;
    }

    /** Whether a dictionary holds it, as a compound too, or a table of organisations or of nouns that are no names. */
    boolean isNoName() {
        return (known & (DUTCH | COMPOUND | ORGANISATION)) != 0 || ((known & PROPER_NOUN) != 0 && !isNameInTable());
    }

    boolean isKnownWord() {
        return isKnownWord(dutch, cue, known);
    }

    /** It is part of a raw text. */
    @Override
    public String toString() {
        return "WordFacts of a word";
    }

    /** As the tables spell names: 'JANSEN', 'jansen' and 'Jansen's' are Jansen. */
    static String nameForm(Word word) {
        String text = word.text();
        if (text.endsWith("'s") || text.endsWith("’s")) {
            text = text.substring(0, text.length() - 2);
        }
        if (word.isAllCapitals() || !word.isCapitalised()) {
            StringBuilder form = new StringBuilder(text.toLowerCase(Locale.ROOT));
            for (int i = 0; i < form.length(); i++) {
                if (i == 0 || form.charAt(i - 1) == '-') {
                    form.setCharAt(i, Character.toUpperCase(form.charAt(i)));
                }
            }
            return form.toString();
        }
        return text;
    }

    /** What the table says of the name, of the one whose genitive it is, and of its parts. */
    private static int asName(String name, NameTable table) {
        int known = inTable(name, table);
        if (name.endsWith("s")) {
            known |= inTable(name.substring(0, name.length() - 1), table);
        }
        if (name.indexOf('-') >= 0) {
            for (String part : name.split("-")) {
                known |= part.length() >= SHORTEST_PART ? inTable(part, table) : 0;
            }
        }
        return known;
    }

    private static int inTable(String name, NameTable table) {
        NameTable.Entry entry = table.entry(name);
        return entry == null ? 0 : (entry.first() ? FIRST_NAME : 0) | (entry.surname() ? SURNAME : 0);
    }

    /** Whether the word, or each part of a hyphenated one, is Dutch; in 'GGD-arts' only the last part has to be. */
    private static boolean isDutch(Word word, Predicate<String> isDutchWord) {
        String lower = word.lower();
        int hyphen = lower.lastIndexOf('-');
        if (hyphen < 0) {
            return isDutchWord.test(lower);
        }
        // A lower-case 'İ' has two chars, so an offset into one is none into the other.
        if (Character.isLowerCase(word.text().codePointAt(word.text().lastIndexOf('-') + 1))) {
            return isDutchWord.test(lower.substring(hyphen + 1));
        }
        for (String part : lower.split("-")) {
            if (part.length() > 1 && !isDutchWord.test(part)) {
                return false;
            }
        }
        return true;
    }

    private static String shape(Word word) {
        if (word.isPlaceholder()) {
            return "[]";
        }
        StringBuilder shape = new StringBuilder();
        String text = word.text();
        for (int i = 0; i < text.length() && shape.length() < LONGEST_SHAPE; i++) {
            char c = text.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : c == '-' ? '-' : '\'';
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            } else if (kind == 'X' && shape.length() == 1) {
                // 'XX' is no initial.
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
