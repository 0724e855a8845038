package nl.weeffout.indexer.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.Clause.Phrase;
import nl.weeffout.domain.query.Clause.Prefix;
import nl.weeffout.domain.query.Clause.Within;
import nl.weeffout.domain.query.Clause.Word;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.domain.query.QueryNote.Reason;

/**
 * Cuts a query into tokens, from left to right. Signs that mean nothing where they stand are passed over; a value that is
 * none of its field is read again as words, once, so that each character is looked at a bounded number of times.
 */
final class QueryLexer {
    /** Words, values and the words of phrases that a query may have; what follows is left out. */
    static final int MOST_WORDS = 64;

    /** Chars of the longest word or value; the index cuts words there, too. */
    static final int LONGEST = 255;

    private static final Set<String> OR = Set.of("OR", "OF");
    private static final Set<String> AND = Set.of("AND", "EN");

    private final QueryText text;
    private final FieldValues values;
    private final Collection<QueryNote> notes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean negated;
    private int plainUntil;
    private int room = MOST_WORDS;
    private boolean cut;

    QueryLexer(QueryText text, FieldValues values, Collection<QueryNote> notes) {
        this.text = text;
        this.values = values;
        this.notes = notes;
    }

    List<Token> tokens() {
        while (at < text.length() && !cut) {
            switch (text.at(at)) {
                case ' ' -> {
                    negated = false;
                    at++;
                }
                case '(' -> {
                    tokens.add(new Token.Open(negated));
                    negated = false;
                    at++;
                }
                case ')' -> {
                    tokens.add(new Token.Close());
                    at++;
                }
                case '"' -> phrase();
                case '-' -> minus();
                case '*' -> star();
                case '[' -> at = text.behindPlaceholder(at).orElse(at + 1);
                default -> {
                    if (text.beginsWord(at)) {
                        word();
                    } else {
                        at++;
                    }
                }
            }
        }
        return tokens;
    }

    /** Whether something was left out as there were too many words. */
    boolean isCut() {
        return cut;
    }

    private void minus() {
        boolean fresh = at == 0 || " (".indexOf(text.at(at - 1)) >= 0;
        at = text.behindAll('-', at);
        boolean lone = " )".indexOf(text.at(at)) >= 0;
        if (fresh && lone) {
            note(Reason.LONE_MINUS, "");
        }
        negated |= fresh && !lone;
    }

    /** A star with no word before it; {@code *:*} is how other languages ask for everything. */
    private void star() {
        int first = at;
        while (text.at(at) == '*' || text.at(at) == ':') {
            at++;
        }
        if (text.beginsWord(at)) {
            note(Reason.STAR, text.part(first, text.endOfWord(at)));
        }
    }

    private void phrase() {
        int end = text.behindQuoted(at);
        phrase(text.words(at + 1, end - 1)).ifPresent(this::addTaken);
        at = end;
    }

    /** As many of the words as there is room for, unless they are placeholders alone, which are nothing. */
    private Optional<Phrase> phrase(List<String> words) {
        List<String> taken = words.subList(0, take(words.size()));
        return taken.stream().allMatch(word -> word.startsWith("["))
                ? Optional.empty()
                : Optional.of(new Phrase(
                        String.join(" ", taken.stream().map(this::shortened).toList())));
    }

    private void word() {
        int end = text.endOfWord(at);
        String typed = text.part(at, end);
        if (text.at(end) == ':' && at >= plainUntil && typed.codePoints().allMatch(Character::isLetter)) {
            field(typed, end + 1);
            return;
        }
        at = text.behindAll('*', end);
        if (at == end || !isPrefix(typed)) {
            plain(typed);
        } else {
            add(new Prefix(shortened(typed)));
        }
    }

    private void plain(String typed) {
        if (OR.contains(typed)) {
            tokens.add(new Token.Or(typed));
        } else if (!AND.contains(typed)) {
            add(new Word(shortened(typed)));
        }
    }

    /** Whether a word may stand before a star, with the position behind the star. */
    private boolean isPrefix(String word) {
        if (text.beginsWord(at)) {
            note(Reason.STAR, word);
        } else if (word.codePointCount(0, word.length()) < 2) {
            note(Reason.SHORT_PREFIX, word);
        } else {
            return true;
        }
        return false;
    }

    /** A name with a colon behind it. */
    private void field(String name, int behindColon) {
        Optional<QueryField> field = QueryField.named(name);
        if (field.isEmpty()) {
            if (" )".indexOf(text.at(behindColon)) < 0) {
                note(Reason.UNKNOWN_FIELD, name);
            }
            at = behindColon;
            plain(name);
            return;
        }
        int start = text.behindAll(' ', behindColon);
        boolean quoted = text.at(start) == '"';
        int end = quoted ? text.behindQuoted(start) : endOfValue(start, start > behindColon);
        String value = quoted ? text.part(start + 1, end - 1) : text.part(start, end);
        if (!holdsWord(value)) {
            note(Reason.NO_VALUE, name);
            at = behindColon;
            plain(name);
        } else if (field.get().form() == QueryField.Form.TEXT) {
            at = end;
            within(field.get(), quoted ? text.words(start + 1, end - 1) : text.words(start, end), value, quoted);
        } else {
            Optional<Clause> read = values.read(field.get(), value, quoted);
            plainUntil = end;
            if (read.isPresent()) {
                at = end;
                add(read.get());
            } else if (field.get().form() == QueryField.Form.ARTICLE && !quoted) {
                // The law may stand behind the space: 'artikel:35 PW' is read as 'artikel 35 PW'.
                at = behindColon;
                plain(name);
            } else {
                at = start;
            }
        }
    }

    private void within(QueryField field, List<String> words, String value, boolean quoted) {
        if (!quoted && words.size() == 1 && !words.getFirst().startsWith("[")) {
            String word = words.getFirst();
            boolean prefix = value.endsWith("*") && isPrefix(word);
            add(new Within(field, prefix ? new Prefix(shortened(word)) : new Word(shortened(word))));
        } else {
            phrase(words).ifPresent(phrase -> addTaken(new Within(field, phrase)));
        }
    }

    /** A value ends at space, quote or parenthesis; one that is only a sign so far ('> 200', '€ 5') goes on behind the space. */
    private int endOfValue(int start, boolean apart) {
        int end = text.endOfChunk(start);
        if (apart && (!beginsValue(start) || text.part(start, end).indexOf(':') >= 0)) {
            return start;
        }
        for (int more = 0; more < 2 && isSign(text.part(start, end)); more++) {
            int next = text.behindAll(' ', end);
            if (!beginsValue(next)) {
                return end;
            }
            end = text.endOfChunk(next);
        }
        return end;
    }

    private boolean beginsValue(int i) {
        return text.beginsWord(i) || "€<>=.".indexOf(text.at(i)) >= 0;
    }

    private static boolean isSign(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> "€<>= ".indexOf(c) >= 0);
    }

    private static boolean holdsWord(String value) {
        return value.codePoints().anyMatch(QueryText::isLetterOrNumber);
    }

    private String shortened(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        note(Reason.LONG_WORD, word);
        int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        while ("-.',:".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** How many of these words there is room for. */
    private int take(int words) {
        int taken = Math.min(words, room);
        room -= taken;
        if (taken < words) {
            cut = true;
            note(Reason.TOO_MANY, String.valueOf(MOST_WORDS));
        }
        return taken;
    }

    private void add(Clause clause) {
        if (take(1) > 0) {
            addTaken(clause);
        }
    }

    private void addTaken(Clause clause) {
        tokens.add(new Token.Operand(clause, negated));
    }

    private void note(Reason reason, String what) {
        notes.add(new QueryNote(reason, what));
    }
}
