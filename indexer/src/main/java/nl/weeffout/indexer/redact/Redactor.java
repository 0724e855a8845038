package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.redact.TextWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Masks persons in the texts of a record, all fields together, as a name that one field gives away is masked in the
 * others.
 *
 * <p>Redacting what is redacted changes nothing: a text is redacted until nothing more is found in it. Cost: linear in the
 * length of the texts, about a quarter of a millisecond a record. Thread safe.
 */
public final class Redactor {
    /** Texts change at most a few times before they stay; the bound keeps hostile input from going round. */
    private static final int MOST_ROUNDS = 5;

    /** Names shorter than this are too common as words to be masked elsewhere in the record. */
    private static final int SHORTEST_KNOWN_NAME = 3;

    private static final Evidence ELSEWHERE = Evidence.certain(Layer.RECORD, "named elsewhere in the record");

    private static final double MOSTLY = 0.4;

    private final List<Detector> detectors;
    private final Predicate<String> isDutchWord;

    private Redactor(List<Detector> detectors, Predicate<String> isDutchWord) {
        this.detectors = List.copyOf(detectors);
        this.isDutchWord = isDutchWord;
    }

    /**
     * @param isDutchWord whether a lower-case word stands in a dictionary, compounds included
     * @param isOrganisation whether a lower-case word is part of a known organisation's or scheme's name
     */
    public static Redactor create(Predicate<String> isDutchWord, Predicate<String> isOrganisation) {
        return new Redactor(
                List.of(
                        new BirthDateDetector(),
                        new PatternDetector(),
                        new AddressDetector(),
                        new NameDetector(NameTable.load(), isDutchWord, isOrganisation)),
                isDutchWord);
    }

    /**
     * Redacts all texts of one record.
     *
     * @param fields raw text by field; names of fields are free
     */
    public RedactedRecord redact(Map<String, RawText> fields, RecordFacts facts) {
        RecordContext context = context(facts);
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, raw) -> texts.put(name, raw.normalised()));
        Map<Placeholder, Integer> masked = new EnumMap<>(Placeholder.class);
        Set<String> changed = texts.keySet();
        for (int round = 0; round < MOST_ROUNDS && !changed.isEmpty(); round++) {
            changed = redactOnce(texts, changed, context, facts.rules(), masked);
        }
        Map<String, RedactedText> redacted = new HashMap<>();
        texts.forEach((name, text) -> redacted.put(name, RedactedText.ofRedacted(text)));
        return new RedactedRecord(redacted, masked, quarantine(fields, texts), List.of());
    }

    /**
     * Replaces what is found once.
     *
     * @param changed the fields that may hold something that was not found before
     * @return the fields that changed now
     */
    private Set<String> redactOnce(
            Map<String, String> texts,
            Set<String> changed,
            RecordContext context,
            LocalRules rules,
            Map<Placeholder, Integer> masked) {
        Map<String, List<PersonalSpan>> found = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (String field : changed) {
            String text = texts.getOrDefault(field, "");
            List<PersonalSpan> spans = spans(text, context);
            found.put(field, spans);
            for (PersonalSpan span : spans) {
                if (span.kind() == Placeholder.NAAM) {
                    addNames(text.substring(span.start(), span.end()), names);
                }
            }
        }
        names.removeAll(context.notPersons());
        names.addAll(rules.persons());
        Set<String> changedNow = new HashSet<>();
        texts.replaceAll((field, text) -> {
            List<PersonalSpan> spans = new ArrayList<>(found.getOrDefault(field, List.of()));
            spans.addAll(knownNames(text, names));
            List<PersonalSpan> disjoint = disjoint(text, spans);
            if (disjoint.isEmpty()) {
                return text;
            }
            changedNow.add(field);
            disjoint.forEach(span -> masked.merge(span.kind(), 1, Integer::sum));
            return masked(text, disjoint);
        });
        return changedNow;
    }

    private List<PersonalSpan> spans(String text, RecordContext context) {
        List<PersonalSpan> spans = new ArrayList<>();
        for (Detector detector : detectors) {
            spans.addAll(detector.find(text, context));
        }
        return spans;
    }

    /** The parts of a name by which it may be called elsewhere in the record. */
    private void addNames(String name, Set<String> names) {
        for (Word word : TextWords.of(name)) {
            if (word.isCapitalised()
                    && word.text().length() >= SHORTEST_KNOWN_NAME
                    && !isDutchWord.test(word.lower())) {
                names.add(word.lower());
            }
        }
    }

    private static List<PersonalSpan> knownNames(String text, Set<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<PersonalSpan> spans = new ArrayList<>();
        for (Word word : TextWords.of(text)) {
            String lower = word.lower().replaceFirst("['’]s$", "");
            if (!word.isPlaceholder()
                    && (names.contains(lower)
                            || (lower.endsWith("s") && names.contains(lower.substring(0, lower.length() - 1))))) {
                spans.add(new PersonalSpan(word.start(), word.end(), Placeholder.NAAM, ELSEWHERE));
            }
        }
        return spans;
    }

    /** The longest of overlapping spans, the others left out; nothing inside a placeholder. By start. */
    private static List<PersonalSpan> disjoint(String text, List<PersonalSpan> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        List<PersonalSpan> kept = new ArrayList<>();
        TreeMap<Integer, PersonalSpan> taken = new TreeMap<>();
        Matcher placeholders = Placeholder.ANY.matcher(text);
        while (placeholders.find()) {
            taken.put(
                    placeholders.start(),
                    new PersonalSpan(placeholders.start(), placeholders.end(), Placeholder.NAAM, ELSEWHERE));
        }
        spans.stream()
                .sorted(Comparator.comparingInt((PersonalSpan span) -> -span.length())
                        .thenComparing(PersonalSpan::start)
                        .thenComparing(PersonalSpan::kind))
                .forEach(span -> {
                    // What is taken is disjoint, so only the last one that begins before this one ends can overlap.
                    Map.Entry<Integer, PersonalSpan> before = taken.lowerEntry(span.end());
                    if (before == null || !before.getValue().overlaps(span)) {
                        taken.put(span.start(), span);
                        kept.add(span);
                    }
                });
        kept.sort(Comparator.comparingInt(PersonalSpan::start));
        return kept;
    }

    private static String masked(String text, List<PersonalSpan> spans) {
        StringBuilder result = new StringBuilder(text.length());
        int last = 0;
        for (PersonalSpan span : spans) {
            result.append(text, last, span.start()).append(span.kind().text());
            last = span.end();
        }
        return result.append(text, last, text.length()).toString();
    }

    private RecordContext context(RecordFacts facts) {
        Set<String> notPersons = notNames(facts.notPersons(), facts.year());
        notPersons.addAll(facts.rules().neverPersons());
        return new RecordContext(notPersons, facts.year());
    }

    /** The words of these texts, less what would be a name if it stood alone: people write names into these fields too. */
    private Set<String> notNames(Collection<RawText> texts, int year) {
        RecordContext nothingKnown = new RecordContext(Set.of(), year);
        Set<String> words = new HashSet<>();
        for (RawText raw : texts) {
            String text = raw.normalised();
            List<PersonalSpan> names = spans(text, nothingKnown).stream()
                    .filter(span -> isFullName(text.substring(span.start(), span.end())))
                    .toList();
            for (Word word : TextWords.of(text)) {
                if (word.text().length() > 1
                        && names.stream().noneMatch(name -> name.start() < word.end() && word.start() < name.end())) {
                    words.add(word.lower());
                    words.addAll(List.of(word.lower().split("-")));
                }
            }
        }
        return words;
    }

    /** A title, initials or a first name, and something behind it that is no Dutch word. */
    private boolean isFullName(String span) {
        List<Word> words = TextWords.of(span);
        if (words.size() < 2) {
            return false;
        }
        Word first = words.getFirst();
        NameTable table = NameTable.load();
        return (first.isInitial() || table.cue(first.lower()).equals("title") || table.isFirstName(first.text()))
                && !isDutchWord.test(words.getLast().lower());
    }

    private static @Nullable QuarantineReason quarantine(Map<String, RawText> raw, Map<String, String> redacted) {
        int letters = 0;
        int otherScript = 0;
        int broken = 0;
        int rawLength = 0;
        for (RawText text : raw.values()) {
            rawLength += text.value().length();
            for (int i = 0; i < text.value().length(); ) {
                int c = text.value().codePointAt(i);
                i += Character.charCount(c);
                if (Character.isLetter(c)) {
                    letters++;
                    if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                        otherScript++;
                    }
                }
                if (c == 0xFFFD) {
                    broken++;
                }
            }
            broken += text.value().contains("Ã©")
                            || text.value().contains("Ã«")
                            || text.value().contains("â‚¬")
                    ? 1
                    : 0;
        }
        if (letters > 0 && otherScript >= 2) {
            return QuarantineReason.OTHER_SCRIPT;
        }
        if (broken > 0) {
            return QuarantineReason.BROKEN_ENCODING;
        }
        int kept = redacted.values().stream()
                .mapToInt(text -> Placeholder.ANY.matcher(text).replaceAll("").length())
                .sum();
        return rawLength > 40 && kept < (1 - MOSTLY) * rawLength ? QuarantineReason.MOSTLY_MASKED : null;
    }

    /** A text that comes from elsewhere than a record, such as what somebody pastes into a search for similar cases. */
    public RedactedText redact(RawText text, int year) {
        return redact(Map.of("text", text), RecordFacts.ofYear(year)).field("text");
    }
}
