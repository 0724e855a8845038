package nl.weeffout.analytics.label;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;

/**
 * The words of a record as they were written, in clauses: what stands between punctuation, figures and masked persons.
 * Nothing that runs over such a border is a phrase.
 */
record Reading(List<Clause> clauses) {
    private static final Pattern PIECE = Pattern.compile(Placeholder.ANY.pattern()
            + "|\\p{L}[\\p{L}\\p{M}]*(?:[-'’]\\p{L}[\\p{L}\\p{M}]*)*|[^\\s\\p{L}\\[]+|\\[|\\n");
    private static final Set<String> OPENERS = Set.of("niet", "geen", "zonder");

    /** What may stand within a phrase beside content words; a verb there would make it half a sentence. */
    private static final Set<String> LINKS =
            Set.of("van", "met", "de", "het", "een", "op", "in", "voor", "aan", "uit", "bij", "naar", "te", "en");

    /** One analysis for each spelling: a log holds few different words. */
    private static final Map<String, Form> FORMS = new ConcurrentHashMap<>();

    private static final int MOST_FORMS = 200_000;
    private static final int LONGEST = 4;

    /** The field of a record's narrative. */
    static final String NARRATIVE = "omschrijving";

    Reading {
        clauses = List.copyOf(clauses);
    }

    /** What a spelling is compared by: its stems, or itself where it is a function word. */
    private record Form(String key, boolean content, boolean compound) {}

    /**
     * A word.
     *
     * @param content whether it is more than a function word
     * @param compound whether it is made of several words
     */
    record Word(String key, String surface, int start, int end, boolean content, boolean compound) {}

    /** Words with nothing but space between them, in a text of the record, as {@link MaatwerkCase#texts} names it. */
    record Clause(String field, List<Word> words) {
        Clause {
            words = List.copyOf(words);
        }
    }

    /** One to four words of a clause. */
    record Phrase(String key, Clause clause, int from, int to) {
        List<Word> words() {
            return clause.words().subList(from, to);
        }

        int start() {
            return clause.words().get(from).start();
        }

        int end() {
            return clause.words().get(to - 1).end();
        }
    }

    /** The texts that tell the matter: what it was, what was done, what was tried before; by field. */
    static Map<String, RedactedText> texts(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> Map.of(NARRATIVE, exception.narrative(), "maatwerk", exception.measure());
            case GrantCase grant -> Map.of(NARRATIVE, grant.narrative(), "voorliggend", grant.priorProvision());
        };
    }

    /** Reads the texts that tell the matter, fields by name. */
    static Reading of(MaatwerkCase content) {
        List<Clause> clauses = new ArrayList<>();
        texts(content).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> read(text.getKey(), text.getValue(), clauses));
        return new Reading(clauses);
    }

    private static void read(String field, RedactedText text, List<Clause> clauses) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String surface = matcher.group();
            if (Character.isLetter(surface.charAt(0))) {
                Form form = form(surface);
                words.add(
                        new Word(form.key(), surface, matcher.start(), matcher.end(), form.content(), form.compound()));
            } else if (!words.isEmpty()) {
                clauses.add(new Clause(field, words));
                words.clear();
            }
        }
        if (!words.isEmpty()) {
            clauses.add(new Clause(field, words));
        }
    }

    /** What a word is compared by. */
    static String key(String word) {
        return form(word).key();
    }

    private static Form form(String surface) {
        String lower = Normalizer.normalize(surface, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Form known = FORMS.get(lower);
        if (known == null) {
            List<String> stems = DutchAnalysis.load().terms(lower).stream()
                    .map(DutchTerm::stem)
                    .toList();
            known = stems.isEmpty()
                    ? new Form(lower, false, false)
                    : new Form(String.join("+", stems), true, stems.size() > 1);
            if (FORMS.size() < MOST_FORMS) {
                FORMS.put(lower, known);
            }
        }
        return known;
    }

    /** Every word, and every run of words that may be a phrase: it begins with a content word or a denial, ends with a content word. */
    List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (Clause clause : clauses) {
            for (int from = 0; from < clause.words().size(); from++) {
                Word first = clause.words().get(from);
                if (!first.content() && !OPENERS.contains(first.key())) {
                    continue;
                }
                StringBuilder key = new StringBuilder();
                for (int to = from + 1; to <= Math.min(clause.words().size(), from + LONGEST); to++) {
                    Word last = clause.words().get(to - 1);
                    key.append(key.isEmpty() ? "" : " ").append(last.key());
                    if (last.content()) {
                        phrases.add(new Phrase(key.toString(), clause, from, to));
                    } else if (to - 1 > from && !LINKS.contains(last.key())) {
                        break;
                    }
                }
            }
        }
        return phrases;
    }
}
