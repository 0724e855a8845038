package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.ReviewReason;
import nl.weeffout.indexer.redact.name.Cue;
import nl.weeffout.indexer.redact.name.KnownThings;
import nl.weeffout.indexer.redact.name.Lexicon;
import nl.weeffout.indexer.redact.name.NameCues;
import nl.weeffout.indexer.redact.name.NameTable;
import nl.weeffout.indexer.redact.name.NameTagger;
import nl.weeffout.indexer.redact.name.TextWords;
import nl.weeffout.indexer.redact.name.TextWords.Word;
import nl.weeffout.indexer.redact.name.WordFeatures;
import org.jspecify.annotations.Nullable;

/**
 * Masks persons in the texts of a record, all fields together, as a name that one field gives away is masked in the
 * others. Identifiers go first; the search for names sees their placeholders.
 *
 * <p>Redacting what is redacted changes nothing: a text is redacted until nothing more is found in it. Cost: linear in the
 * length of the texts. Thread safe.
 */
public final class Redactor {
    /** Texts change at most a few times before they stay; the bound keeps hostile input from going round. */
    private static final int MOST_ROUNDS = 5;

    /** Names shorter than this are too common as words to be masked elsewhere in the record. */
    private static final int SHORTEST_KNOWN_NAME = 3;

    private static final Evidence ELSEWHERE = Evidence.certain(Layer.RECORD, "named elsewhere in the record");
    private static final Evidence LOCAL =
            Evidence.certain(Layer.LOCAL_RULE, "a person here by a rule of the municipality");

    private final List<Detector> identifiers;
    private final NameDetector names;
    private final Lexicon lexicon;

    Redactor(List<Detector> identifiers, NameDetector names, Lexicon lexicon) {
        this.identifiers = List.copyOf(identifiers);
        this.names = names;
        this.lexicon = lexicon;
    }

    /** The redactor with all its layers and tables. */
    public static Redactor create(Lexicon lexicon) {
        WordFeatures features = new WordFeatures(NameTable.load(), NameCues.load(), lexicon);
        return of(NameTable.load(), NameTagger.trained(features), lexicon);
    }

    /** A redactor that knows these names and has this tagger, for measuring what each is worth. */
    static Redactor of(NameTable table, NameTagger tagger, Lexicon lexicon) {
        NameContext surroundings = new NameContext(table, NameCues.load(), lexicon);
        return new Redactor(
                List.of(
                        new BirthDateDetector(),
                        new BsnDetector(),
                        new AccountDetector(),
                        new TelephoneDetector(),
                        new PostcodeDetector(),
                        new PlateDetector(),
                        new FileNumberDetector(),
                        new OnlineDetector(),
                        new AddressDetector()),
                new NameDetector(
                        surroundings, tagger, table, NameCues.load(), KnownThings.load(), lexicon.isDutchWord()),
                lexicon);
    }

    /**
     * Redacts all texts of one record.
     *
     * @param fields raw text by field; names of fields are free, their order is that of the numbers of persons
     */
    public RedactedRecord redact(Map<String, RawText> fields, RecordFacts facts) {
        Map<String, MaskedText> texts = masked(fields, facts);
        Map<String, Finished> finished = finished(texts);
        Map<Placeholder, Integer> counts = new EnumMap<>(Placeholder.class);
        texts.values().forEach(text -> text.spans().forEach(span -> counts.merge(span.kind(), 1, Integer::sum)));
        Map<String, RedactedText> redacted = new HashMap<>();
        finished.forEach((name, done) -> redacted.put(name, RedactedText.ofRedacted(done.text())));
        return new RedactedRecord(
                redacted, counts, Quarantine.reason(fields.values(), texts.values()), notes(finished));
    }

    /** A text that comes from elsewhere than a record, such as what somebody pastes into a search for similar cases. */
    public RedactedText redact(RawText text, int year) {
        return explain(text, RecordFacts.ofYear(year)).redacted();
    }

    /**
     * The texts of somebody who asks something, who is kept nowhere; persons keep their number from text to text.
     *
     * @param typed by field, in the order of the numbers of persons
     */
    public Map<String, RedactedText> redactTyped(Map<String, String> typed, int year) {
        Map<String, RawText> fields = new LinkedHashMap<>();
        typed.forEach((field, text) -> fields.put(field, new RawText(text)));
        RedactedRecord record = redact(fields, RecordFacts.ofYear(year));
        Map<String, RedactedText> redacted = new LinkedHashMap<>();
        typed.keySet().forEach(field -> redacted.put(field, record.field(field)));
        return redacted;
    }

    /** Redacts one text and tells what was masked and why. */
    public Explanation explain(RawText text, RecordFacts facts) {
        return Objects.requireNonNull(explain(Map.of("text", text), facts).get("text"));
    }

    /** Redacts all texts of one record, as {@link #redact} does, and tells of each what was masked and why. */
    public Map<String, Explanation> explain(Map<String, RawText> fields, RecordFacts facts) {
        Map<String, MaskedText> texts = masked(fields, facts);
        @Nullable QuarantineReason quarantine = Quarantine.reason(fields.values(), texts.values());
        Map<String, Finished> finished = finished(texts);
        Map<String, Explanation> explained = new LinkedHashMap<>();
        finished.forEach((name, done) -> explained.put(
                name,
                new Explanation(
                        RedactedText.ofRedacted(done.text()),
                        Objects.requireNonNull(texts.get(name)).masked(),
                        quarantine)));
        return explained;
    }

    private Map<String, MaskedText> masked(Map<String, RawText> fields, RecordFacts facts) {
        RecordContext context = context(facts);
        Map<String, MaskedText> texts = new LinkedHashMap<>();
        fields.forEach((name, raw) -> texts.put(name, new MaskedText(raw.normalised())));
        Set<MaskedText> unread = new LinkedHashSet<>(texts.values());
        Set<String> known = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS && !unread.isEmpty(); round++) {
            unread = maskOnce(texts.values(), unread, known, context, facts.rules());
        }
        return texts;
    }

    /**
     * Masks what is found now.
     *
     * @param unread texts that changed since they were looked at
     * @param known names that were found so far, more are added
     * @return the texts that changed now
     */
    private Set<MaskedText> maskOnce(
            Collection<MaskedText> texts,
            Set<MaskedText> unread,
            Set<String> known,
            RecordContext context,
            LocalRules rules) {
        Set<MaskedText> changed = new LinkedHashSet<>();
        for (MaskedText text : unread) {
            List<PersonalSpan> found = new ArrayList<>();
            ReadText read = ReadText.of(text.current());
            for (Detector detector : identifiers) {
                if (!detector.needsDigit() || !read.digits().isEmpty()) {
                    found.addAll(detector.find(read, context));
                }
            }
            note(text, text.mask(found), changed);
            NameDetector.Found persons = names.search(text.current(), text.words(), context);
            persons.spans().forEach(span -> addNames(text.current().substring(span.start(), span.end()), known));
            text.doubt(persons.doubts());
            note(text, text.mask(persons.spans()), changed);
        }
        known.removeAll(context.notPersons());
        for (MaskedText text : texts) {
            note(text, text.mask(named(text, known, ELSEWHERE)), changed);
            note(text, text.mask(named(text, rules.persons(), LOCAL)), changed);
        }
        return changed;
    }

    private static void note(MaskedText text, boolean isChanged, Set<MaskedText> changed) {
        if (isChanged) {
            changed.add(text);
        }
    }

    /**
     * A text when nothing more is found in it.
     *
     * @param text with its placeholders
     * @param doubts by their places in it
     */
    private record Finished(String text, List<Doubt> doubts) {}

    /** The texts with their placeholders, persons numbered in the order in which they are named. */
    private static Map<String, Finished> finished(Map<String, MaskedText> texts) {
        PersonNumbers numbers = PersonNumbers.after(
                texts.values().stream().map(MaskedText::current).toList());
        Map<String, Finished> finished = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            List<String> placeholders = new ArrayList<>(text.spans().size());
            for (PersonalSpan span : text.spans()) {
                placeholders.add(
                        span.kind() == Placeholder.NAAM
                                ? numbers.placeholder(text.piece(span))
                                : span.kind().text());
            }
            finished.put(name, new Finished(text.render(placeholders), text.doubtsIn(placeholders)));
        });
        return finished;
    }

    /** What in the redacted texts is for a reviewer to look at. */
    private static List<ReviewNote> notes(Map<String, Finished> finished) {
        List<ReviewNote> notes = new ArrayList<>();
        finished.forEach((field, done) -> {
            done.doubts()
                    .forEach(doubt ->
                            notes.add(new ReviewNote(field, doubt.start(), doubt.end(), ReviewReason.UNSURE_NAME)));
            RareDescriptors.load()
                    .find(done.text())
                    .forEach(rare -> notes.add(new ReviewNote(field, rare.start(), rare.end(), rare.reason())));
        });
        return notes;
    }

    /** The parts of a name by which it may be called elsewhere in the record. */
    private void addNames(String name, Set<String> names) {
        for (Word word : TextWords.of(name)) {
            Cue cue = NameCues.load().of(word.lower());
            if (word.text().length() >= SHORTEST_KNOWN_NAME && cue != Cue.TITLE && cue != Cue.PARTICLE) {
                names.add(withoutGenitive(word.lower()));
            }
        }
    }

    /** Where these names stand, in lower case too unless they are words of every day. */
    private List<PersonalSpan> named(MaskedText text, Set<String> names, Evidence evidence) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<PersonalSpan> spans = new ArrayList<>();
        for (Word word : text.words()) {
            String lower = withoutGenitive(word.lower());
            boolean named = names.contains(lower)
                    || (lower.endsWith("s") && names.contains(lower.substring(0, lower.length() - 1)));
            if (named && !word.isPlaceholder() && (evidence.layer() == Layer.LOCAL_RULE || isNameHere(word))) {
                spans.add(new PersonalSpan(word.start(), word.end(), Placeholder.NAAM, evidence));
            }
        }
        return spans;
    }

    /** A word of every day is a name elsewhere only where it has a capital that no sentence gives it. */
    private boolean isNameHere(Word word) {
        return !lexicon.isDutchWord().test(word.lower()) || (word.isCapitalised() && !word.opensSentence());
    }

    private static String withoutGenitive(String lower) {
        return lower.endsWith("'s") || lower.endsWith("’s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    private RecordContext context(RecordFacts facts) {
        Set<String> notPersons = new HashSet<>(facts.rules().neverPersons());
        RecordContext nothingKnown = new RecordContext(Set.of(), facts.year());
        for (RawText raw : facts.notPersons()) {
            notPersons.addAll(notNames(raw.normalised(), nothingKnown));
        }
        return new RecordContext(notPersons, facts.year());
    }

    /** The words of such a field, less what would be a full name if it stood alone: people write names into these, too. */
    private Set<String> notNames(String text, RecordContext nothingKnown) {
        Set<String> words = new HashSet<>();
        List<Word> all = TextWords.of(text);
        List<PersonalSpan> persons = all.size() > 1 && all.stream().anyMatch(Redactor::mayOpenFullName)
                ? names.find(text, nothingKnown).stream()
                        .filter(span -> isFullName(text.substring(span.start(), span.end())))
                        .toList()
                : List.of();
        for (Word word : all) {
            if (word.text().length() > 1
                    && (persons.isEmpty()
                            || persons.stream()
                                    .noneMatch(name -> name.start() < word.end() && word.start() < name.end()))) {
                words.add(word.lower());
                if (word.lower().indexOf('-') >= 0) {
                    words.addAll(List.of(word.lower().split("-")));
                }
            }
        }
        return words;
    }

    /** A form of address, initials or a first name, and something behind it that is no Dutch word. */
    private boolean isFullName(String span) {
        List<Word> words = TextWords.of(span);
        if (words.size() < 2) {
            return false;
        }
        return mayOpenFullName(words.getFirst())
                && !lexicon.isDutchWord().test(words.getLast().lower());
    }

    private static boolean mayOpenFullName(Word word) {
        return word.isInitial()
                || NameCues.load().of(word.lower()) == Cue.TITLE
                || NameTable.load().isFirstName(word.text());
    }
}
