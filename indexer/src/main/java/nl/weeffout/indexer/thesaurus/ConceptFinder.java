package nl.weeffout.indexer.thesaurus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.indexer.dutch.PlainWord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of all concepts in a text, in one walk along a trie of their words.
 *
 * <p>A term matches whole words, whatever case and accents; {@code *} lets its word go on; {@code …} stands for none to four
 * words, a placeholder counting as one. No term's word matches a placeholder. Negation is not looked at: 'niet alleenstaand'
 * names the concept of 'alleenstaand'. Cost: O(n) in words, times the terms that begin alike. Thread safe.
 */
public final class ConceptFinder {
    private static final int LONGEST_GAP = 4;
    private static final Comparator<ConceptMatch> BY_PLACE =
            Comparator.comparingInt(ConceptMatch::start).thenComparing(ConceptMatch::end, Comparator.reverseOrder());

    private final Node root = new Node();

    /** @param concepts in any order */
    public ConceptFinder(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            for (String term : concept.terms()) {
                Node node = root;
                for (Term.Word word : Term.words(term)) {
                    node = word.afterGap() ? node.behindGap() : node;
                    node = word.open() ? node.beginning(word.text()) : node.word(word.text());
                }
                node.ends.add(new End(concept, term));
            }
        }
    }

    /**
     * Where the text names concepts: by start, the longer first, then by id. Where matches of one concept lie within each
     * other, the outermost counts.
     */
    public List<ConceptMatch> find(CharSequence text) {
        Walk walk = new Walk(PlainWord.of(text));
        for (int i = 0; i < walk.words.size(); i++) {
            walk.step(root, i, i);
        }
        return outermost(walk.found);
    }

    private static List<ConceptMatch> outermost(Set<ConceptMatch> found) {
        Map<String, List<ConceptMatch>> byConcept = found.stream()
                .collect(Collectors.groupingBy(match -> match.concept().id()));
        List<ConceptMatch> kept = new ArrayList<>();
        for (List<ConceptMatch> matches : byConcept.values()) {
            matches.sort(BY_PLACE.thenComparing(ConceptMatch::term));
            int reached = -1;
            for (ConceptMatch match : matches) {
                if (match.end() > reached) {
                    kept.add(match);
                    reached = match.end();
                }
            }
        }
        kept.sort(BY_PLACE.thenComparing(match -> match.concept().id()));
        return List.copyOf(kept);
    }

    private record End(Concept concept, String term) {}

    /** What may follow the words that led here. */
    private static final class Node {
        private final Map<String, Node> words = new HashMap<>(2);
        private final Map<String, Node> beginnings = new HashMap<>(2);
        private final List<End> ends = new ArrayList<>(1);
        private @Nullable Node behindGap;
        private int shortest = Integer.MAX_VALUE;
        private int longest;

        Node word(String text) {
            return words.computeIfAbsent(text, key -> new Node());
        }

        Node beginning(String text) {
            shortest = Math.min(shortest, text.length());
            longest = Math.max(longest, text.length());
            return beginnings.computeIfAbsent(text, key -> new Node());
        }

        Node behindGap() {
            Node there = behindGap;
            if (there == null) {
                there = new Node();
                behindGap = there;
            }
            return there;
        }
    }

    private static final class Walk {
        private final List<PlainWord> words;
        private final Set<ConceptMatch> found = new HashSet<>();

        Walk(List<PlainWord> words) {
            this.words = words;
        }

        /** Takes the word at {@code next} along every way from a node, for terms that began at {@code first}. */
        void step(Node node, int first, int next) {
            if (next >= words.size() || words.get(next).isMasked()) {
                return;
            }
            String word = words.get(next).text();
            Node whole = node.words.get(word);
            if (whole != null) {
                arrive(whole, first, next);
            }
            for (int length = node.shortest; length <= Math.min(node.longest, word.length()); length++) {
                Node open = node.beginnings.get(word.substring(0, length));
                if (open != null) {
                    arrive(open, first, next);
                }
            }
        }

        private void arrive(Node node, int first, int last) {
            for (End end : node.ends) {
                found.add(new ConceptMatch(
                        end.concept(),
                        end.term(),
                        words.get(first).start(),
                        words.get(last).end()));
            }
            step(node, first, last + 1);
            if (node.behindGap != null) {
                for (int skipped = 0; skipped <= LONGEST_GAP; skipped++) {
                    step(node.behindGap, first, last + 1 + skipped);
                }
            }
        }
    }
}
