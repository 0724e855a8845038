package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.name.Cue;
import nl.weeffout.indexer.redact.name.NameCues;
import nl.weeffout.indexer.redact.name.TextWords;
import nl.weeffout.indexer.redact.name.TextWords.Word;

/**
 * Gives the persons of one record numbers, so that its text still tells who did what: one number for 'Fatima El Idrissi',
 * 'Fatima', 'mw El Idrissi' and 'F.'. The numbers mean nothing in another record.
 *
 * <p>Two names are one person's if one has all the words of the other and no initial speaks against it. Of several such
 * persons it is the one named last.
 */
final class PersonNumbers {
    private static final Pattern NUMBERED = Pattern.compile("\\[NAAM-(\\d{1,4})\\]");

    /** A name is compared with this many persons, those named last; a bound keeps hostile texts linear. */
    private static final int COMPARED = 100;

    private final List<Person> persons = new ArrayList<>();
    private final int first;

    private record Person(Set<String> words, Set<String> initials, int number) {
        /** Nothing of the name. */
        @Override
        public String toString() {
            return "Person " + number;
        }
    }

    private PersonNumbers(int first) {
        this.first = first;
    }

    /** Numbers that do not stand in these texts yet. */
    static PersonNumbers after(Collection<String> texts) {
        int most = 0;
        for (String text : texts) {
            if (text.indexOf('[') < 0) {
                continue;
            }
            Matcher matcher = NUMBERED.matcher(text);
            while (matcher.find()) {
                most = Math.max(most, Integer.parseInt(matcher.group(1)));
            }
        }
        return new PersonNumbers(most + 1);
    }

    /** The placeholder of a name as it was typed. */
    String placeholder(String name) {
        return "[" + Placeholder.NAAM.name() + "-" + number(name) + "]";
    }

    private int number(String name) {
        Set<String> words = new HashSet<>();
        Set<String> initials = new HashSet<>();
        for (Word word : TextWords.of(name)) {
            for (String part : withoutGenitive(word.lower()).split("-")) {
                Cue cue = NameCues.load().of(part);
                if (part.length() == 1) {
                    initials.add(part);
                } else if (!part.isEmpty() && cue != Cue.TITLE && cue != Cue.PARTICLE) {
                    words.add(part);
                }
            }
        }
        for (int i = persons.size() - 1; i >= Math.max(0, persons.size() - COMPARED); i--) {
            Person person = persons.get(i);
            if (isSame(person, words, initials)) {
                persons.remove(i);
                Set<String> allWords = new HashSet<>(person.words());
                allWords.addAll(words);
                Set<String> allInitials = new HashSet<>(person.initials());
                allInitials.addAll(initials);
                persons.add(new Person(allWords, allInitials, person.number()));
                return person.number();
            }
        }
        int number = first + persons.size();
        persons.add(new Person(words, initials, number));
        return number;
    }

    private static boolean isSame(Person person, Set<String> words, Set<String> initials) {
        if (words.isEmpty() || person.words().isEmpty()) {
            // An initial alone, on one of the sides.
            Set<String> letters =
                    words.isEmpty() ? lettersOf(person.words(), person.initials()) : lettersOf(words, initials);
            return !(words.isEmpty() ? initials : person.initials()).isEmpty()
                    && letters.containsAll(words.isEmpty() ? initials : person.initials());
        }
        if (!person.words().containsAll(words) && !words.containsAll(person.words())) {
            return false;
        }
        return agrees(initials, words, person.words()) && agrees(person.initials(), person.words(), words);
    }

    /** Whether initials can be those of the words that the other has beyond the common ones. */
    private static boolean agrees(Set<String> initials, Set<String> own, Set<String> others) {
        Set<String> more = new HashSet<>(others);
        more.removeAll(own);
        return initials.isEmpty()
                || more.isEmpty()
                || lettersOf(more, Set.of()).stream().anyMatch(initials::contains);
    }

    private static Set<String> lettersOf(Set<String> words, Set<String> initials) {
        Set<String> letters = new HashSet<>(initials);
        for (String word : words) {
            letters.add(word.substring(0, word.offsetByCodePoints(0, 1)));
        }
        return letters;
    }

    private static String withoutGenitive(String lower) {
        String plain = lower.toLowerCase(Locale.ROOT);
        return plain.endsWith("'s") || plain.endsWith("’s") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
