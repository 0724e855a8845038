package nl.weeffout.indexer.redact.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.weeffout.indexer.redact.name.TextWords.Word;

/**
 * Calls people otherwise, in the same form: first names become first names, surnames surnames, initials other initials;
 * forms of address, tussenvoegsels, hyphens, capitals and the genitive stay. A word is replaced by the same word throughout.
 */
public final class NameSwap {
    private static final int SHORTEST_PART = 2;

    private final NameForms forms;
    private final NameTable table;
    private final Map<String, String> chosen = new HashMap<>();

    /** @param table by which first names are told from surnames */
    public NameSwap(NameForms forms, NameTable table) {
        this.forms = forms;
        this.table = table;
    }

    /** A name of the same form. */
    public String swapped(String name) {
        StringBuilder result = new StringBuilder();
        int last = 0;
        boolean single = TextWords.of(name).stream()
                        .filter(word -> !isNoName(word.text()))
                        .count()
                == 1;
        boolean begun = false;
        for (Word word : TextWords.of(name)) {
            result.append(name, last, word.start());
            for (String part : word.text().split("(?<=-)|(?=-)")) {
                boolean first = !begun && !(single && !table.isFirstName(WordFacts.nameForm(word)));
                result.append(part.equals("-") ? part : part(part, first));
            }
            begun |= !isNoName(word.text());
            last = word.end();
        }
        return result.append(name, last, name.length()).toString();
    }

    private String part(String part, boolean first) {
        if (part.length() < SHORTEST_PART) {
            return Character.isUpperCase(part.codePointAt(0)) ? forms.initial().substring(0, 1) : part;
        }
        if (isNoName(part)) {
            return part;
        }
        int genitive = part.endsWith("'s") || part.endsWith("’s") ? part.length() - 2 : part.length();
        String plain = part.substring(0, genitive);
        String other = chosen.computeIfAbsent(
                plain.toLowerCase(Locale.ROOT), key -> first ? forms.firstWord() : forms.surnameWord());
        return cased(other, plain) + part.substring(genitive);
    }

    private static boolean isNoName(String part) {
        Cue cue = NameCues.load().of(part.toLowerCase(Locale.ROOT));
        return cue == Cue.PARTICLE || cue == Cue.TITLE;
    }

    private static String cased(String name, String like) {
        if (like.equals(like.toLowerCase(Locale.ROOT))) {
            return name.toLowerCase(Locale.ROOT);
        }
        return like.equals(like.toUpperCase(Locale.ROOT)) ? name.toUpperCase(Locale.ROOT) : name;
    }
}
