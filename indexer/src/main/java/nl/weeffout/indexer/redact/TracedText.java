package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that is being masked in rounds, and from where in the original each placeholder came. Cost of a round: linear in
 * the length of the text.
 *
 * @param original as it was before the first round
 * @param masked what has been masked, as offsets in the original; disjoint, by start
 * @param text as it stands now
 */
record TracedText(String original, List<PersonalSpan> masked, String text) {
    TracedText {
        masked = List.copyOf(masked);
    }

    /** A text in which nothing has been masked yet. */
    static TracedText of(String text) {
        return new TracedText(text, List.of(), text);
    }

    /**
     * Masks more.
     *
     * @param spans offsets in the present text; disjoint, by start. A placeholder of an earlier round that a span touches
     *     becomes part of what the span masks.
     */
    TracedText mask(List<PersonalSpan> spans) {
        List<PersonalSpan> all = new ArrayList<>();
        int next = 0;
        // How much further a place lies in the original than in the present text, behind the earlier spans passed so
        // far.
        int shift = 0;
        for (PersonalSpan span : spans) {
            while (next < masked.size() && presentEnd(masked.get(next), shift) <= span.start()) {
                shift += gain(masked.get(next));
                all.add(masked.get(next++));
            }
            int start = span.start() + shift;
            int end = 0;
            while (next < masked.size() && masked.get(next).start() - shift < span.end()) {
                PersonalSpan swallowed = masked.get(next++);
                boolean endsInside = span.end() <= presentEnd(swallowed, shift);
                shift += gain(swallowed);
                start = Math.min(start, swallowed.start());
                end = endsInside ? swallowed.end() : 0;
            }
            end = end == 0 ? span.end() + shift : end;
            // Begins in a placeholder that the span before has swallowed.
            start = all.isEmpty() ? start : Math.max(start, all.getLast().end());
            if (start < end) {
                all.add(new PersonalSpan(start, end, span.kind(), span.evidence()));
            }
        }
        all.addAll(masked.subList(next, masked.size()));
        return new TracedText(original, all, rendered(all));
    }

    private static int gain(PersonalSpan span) {
        return span.length() - span.kind().text().length();
    }

    private static int presentEnd(PersonalSpan span, int shift) {
        return span.start() - shift + span.kind().text().length();
    }

    private String rendered(List<PersonalSpan> spans) {
        StringBuilder result = new StringBuilder(original.length());
        int last = 0;
        for (PersonalSpan span : spans) {
            result.append(original, last, span.start()).append(span.kind().text());
            last = span.end();
        }
        return result.append(original, last, original.length()).toString();
    }

    /** A record would print the original. */
    @Override
    public String toString() {
        return "TracedText of " + original.length() + " characters";
    }
}
