package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.name.TextWords;
import nl.weeffout.indexer.redact.name.TextWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * A text while it is being redacted: what it was, and which stretches of it are masked so far. Detectors look at it as it
 * reads now, with placeholders; what they find is kept by its place in what it was.
 *
 * <p>Stretches that overlap become one, of the kind of its longest part: whoever is unsure masks both. Placeholders of an
 * earlier redaction stay as they are.
 */
final class MaskedText {
    private final String original;

    private static final Evidence ALREADY = Evidence.certain(Layer.RECORD, "masked before");

    /** Placeholders that stood in the text already, by their ends. */
    private final NavigableMap<Integer, PersonalSpan> untouchable;

    private List<PersonalSpan> spans = List.of();
    private String current;
    private @Nullable List<Word> words;

    /** By span: where its placeholder begins and ends in the text as it reads now. */
    private int[] starts = {};

    private int[] ends = {};

    /** By offsets into the original. */
    private List<Doubt> doubts = List.of();

    MaskedText(String original) {
        this.original = original;
        this.current = original;
        this.untouchable = placeholders(original);
    }

    private static NavigableMap<Integer, PersonalSpan> placeholders(String text) {
        if (text.indexOf('[') < 0) {
            return Collections.emptyNavigableMap();
        }
        NavigableMap<Integer, PersonalSpan> found = new TreeMap<>();
        Matcher matcher = Placeholder.ANY.matcher(text);
        while (matcher.find()) {
            found.put(matcher.end(), new PersonalSpan(matcher.start(), matcher.end(), Placeholder.NAAM, ALREADY));
        }
        return found;
    }

    /** The text as it reads now. */
    String current() {
        return current;
    }

    /** The words of the text as it reads now. */
    List<Word> words() {
        if (words == null) {
            words = TextWords.of(current);
        }
        return words;
    }

    /** What is masked: disjoint, from left to right, by offsets into the original. */
    List<PersonalSpan> spans() {
        return spans;
    }

    /** What is masked, as it was typed. */
    List<Masked> masked() {
        return spans.stream()
                .map(span -> new Masked(new RawText(piece(span)), span.start(), span.kind(), span.evidence()))
                .toList();
    }

    /** The part of the original under a span. */
    String piece(PersonalSpan span) {
        return original.substring(span.start(), span.end());
    }

    int length() {
        return original.length();
    }

    /**
     * Masks more.
     *
     * @param found by offsets into {@link #current}, in any order, possibly overlapping
     * @return whether the text changed
     */
    boolean mask(List<PersonalSpan> found) {
        if (found.isEmpty()) {
            return false;
        }
        List<PersonalSpan> all = new ArrayList<>(spans);
        for (PersonalSpan span : found) {
            int start = toOriginal(span.start(), false);
            int end = toOriginal(span.end(), true);
            all.addAll(outsidePlaceholders(new PersonalSpan(start, end, span.kind(), span.evidence())));
        }
        List<PersonalSpan> merged = merged(all);
        if (merged.equals(spans)) {
            return false;
        }
        spans = merged;
        locate();
        words = null;
        current = render(spans.stream().map(span -> span.kind().text()).toList());
        return true;
    }

    /** Notes what may be a name in the text as it reads now, in the place of what was noted before. */
    void doubt(List<Doubt> found) {
        doubts = new ArrayList<>(found.size());
        for (Doubt doubt : found) {
            doubts.add(new Doubt(toOriginal(doubt.start(), false), toOriginal(doubt.end(), true), doubt.probability()));
        }
    }

    /** What may be a name and was not masked after all, by offsets into the original. */
    List<Doubt> doubts() {
        if (doubts.isEmpty() || spans.isEmpty()) {
            return List.copyOf(doubts);
        }
        return doubts.stream()
                .filter(doubt ->
                        spans.stream().noneMatch(span -> span.start() < doubt.end() && doubt.start() < span.end()))
                .toList();
    }

    /**
     * The doubts by their places in what {@link #render} makes.
     *
     * @param placeholders one for each span
     */
    List<Doubt> doubtsIn(List<String> placeholders) {
        List<Doubt> moved = new ArrayList<>();
        int longer = 0;
        int next = 0;
        for (Doubt doubt : doubts()) {
            while (next < spans.size() && spans.get(next).end() <= doubt.start()) {
                longer += placeholders.get(next).length() - spans.get(next).length();
                next++;
            }
            moved.add(new Doubt(doubt.start() + longer, doubt.end() + longer, doubt.probability()));
        }
        return moved;
    }

    /**
     * The text with each masked stretch replaced.
     *
     * @param placeholders one for each span
     */
    String render(List<String> placeholders) {
        if (placeholders.isEmpty()) {
            return original;
        }
        StringBuilder text = new StringBuilder(original.length());
        int last = 0;
        for (int i = 0; i < spans.size(); i++) {
            text.append(original, last, spans.get(i).start()).append(placeholders.get(i));
            last = spans.get(i).end();
        }
        return text.append(original, last, original.length()).toString();
    }

    private void locate() {
        starts = new int[spans.size()];
        ends = new int[spans.size()];
        int longer = 0;
        for (int i = 0; i < spans.size(); i++) {
            PersonalSpan span = spans.get(i);
            starts[i] = span.start() + longer;
            ends[i] = starts[i] + span.kind().text().length();
            longer = ends[i] - span.end();
        }
    }

    /** An offset inside a placeholder becomes the beginning or the end of what it stands for. */
    private int toOriginal(int offset, boolean end) {
        int at = Arrays.binarySearch(starts, offset);
        int index = at >= 0 ? at : -at - 2;
        if (index < 0) {
            return offset;
        }
        PersonalSpan span = spans.get(index);
        if (offset >= ends[index]) {
            return span.end() + offset - ends[index];
        }
        return end && offset > starts[index] ? span.end() : span.start();
    }

    private List<PersonalSpan> outsidePlaceholders(PersonalSpan span) {
        List<PersonalSpan> pieces = new ArrayList<>();
        int start = span.start();
        for (PersonalSpan placeholder : untouchable.tailMap(start, false).values()) {
            if (placeholder.start() >= span.end()) {
                break;
            }
            if (start < placeholder.start()) {
                pieces.add(new PersonalSpan(start, placeholder.start(), span.kind(), span.evidence()));
            }
            start = placeholder.end();
        }
        if (start < span.end()) {
            pieces.add(new PersonalSpan(start, span.end(), span.kind(), span.evidence()));
        }
        pieces.removeIf(piece -> original.substring(piece.start(), piece.end()).isBlank());
        return pieces;
    }

    private static List<PersonalSpan> merged(List<PersonalSpan> spans) {
        List<PersonalSpan> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(PersonalSpan::start)
                .thenComparing(Comparator.comparingInt(PersonalSpan::length).reversed())
                .thenComparing(PersonalSpan::kind));
        List<PersonalSpan> merged = new ArrayList<>();
        PersonalSpan longest = null;
        for (PersonalSpan span : sorted) {
            if (longest == null || merged.getLast().end() <= span.start()) {
                merged.add(span);
                longest = span;
                continue;
            }
            PersonalSpan last = merged.removeLast();
            longest = span.length() > longest.length() ? span : longest;
            merged.add(new PersonalSpan(
                    last.start(), Math.max(last.end(), span.end()), longest.kind(), longest.evidence()));
        }
        return List.copyOf(merged);
    }
}
