package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.PlainWord;
import nl.weeffout.indexer.dutch.SearchWord;
import nl.weeffout.indexer.dutch.Sentences;

/**
 * Finds the sentences of a record that say what was looked for, whole, with the places of the words in them. It looks at the
 * texts themselves, so it marks the same whichever index found the record.
 */
public final class Highlights {
    private final DutchAnalysis dutch = DutchAnalysis.load();
    private final Concepts concepts = Concepts.load();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    private Highlights() {}

    /** Marks what was looked for, and what was probably meant. */
    public static Highlights of(Found found) {
        Highlights highlights = of(found.query());
        found.knownCorrection().ifPresent(highlights::want);
        return highlights;
    }

    /** Marks what is looked for. */
    public static Highlights of(ParsedQuery query) {
        return of(query.clause());
    }

    /** Marks words in all their forms. */
    public static Highlights ofWords(String words) {
        Highlights highlights = new Highlights();
        highlights.want(words);
        return highlights;
    }

    private static Highlights of(Clause query) {
        Highlights highlights = new Highlights();
        List<String> words = new ArrayList<>();
        for (Clause.Text text : query.positiveTexts()) {
            if (text instanceof Clause.Prefix prefix) {
                PlainWord.of(prefix.text()).forEach(word -> highlights.beginnings.add(word.text()));
            } else {
                words.add(text.text());
            }
        }
        highlights.want(String.join(" ", words));
        articles(query, highlights.named);
        return highlights;
    }

    private static void articles(Clause query, Set<String> terms) {
        switch (query) {
            case Clause.Article article ->
                terms.add(article.law() + "." + article.article() + (article.lid() == null ? "" : "." + article.lid()));
            case Clause.All all -> all.clauses().forEach(each -> articles(each, terms));
            case Clause.Any any -> any.clauses().forEach(each -> articles(each, terms));
            case Clause.Text _,
                    Clause.Within _,
                    Clause.Everything _,
                    Clause.Value _,
                    Clause.Days _,
                    Clause.Euros _,
                    Clause.Not _ -> {}
        }
    }

    private void want(String text) {
        for (SearchWord word : dutch.words(text)) {
            if (!word.isGap()) {
                stems.add(word.stem());
                stems.addAll(word.parts());
            }
        }
        concepts.in(text).forEach(concept -> named.add(concept.term()));
    }

    /** A stretch of a sentence, in chars. */
    public record Mark(int start, int end) {}

    /**
     * A sentence.
     *
     * @param text as it stands in the record
     * @param marks what was looked for in it, in order, none within another
     */
    public record Sentence(String text, List<Mark> marks) {
        public Sentence {
            marks = List.copyOf(marks);
        }
    }

    /** The sentences of a record that hold most of what was looked for, in the order of the text. */
    public List<Sentence> in(MaatwerkCase content, int most) {
        List<Sentence> sentences = new ArrayList<>();
        for (RedactedText text : texts(content)) {
            for (Sentences.Span span : Sentences.of(text)) {
                String sentence = text.value().substring(span.start(), span.end());
                List<Mark> marks = marks(sentence);
                if (!marks.isEmpty()) {
                    sentences.add(new Sentence(sentence, marks));
                }
            }
        }
        Set<Sentence> best = new HashSet<>(sentences.stream()
                .sorted(Comparator.comparingInt(
                        (Sentence sentence) -> -sentence.marks().size()))
                .limit(most)
                .toList());
        return sentences.stream().filter(best::contains).distinct().toList();
    }

    private static List<RedactedText> texts(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> List.of(exception.narrative(), exception.measure());
            case GrantCase grant -> List.of(grant.narrative(), grant.priorProvision(), grant.reason());
        };
    }

    private List<Mark> marks(String sentence) {
        List<Mark> marks = new ArrayList<>();
        for (SearchWord word : dutch.words(sentence)) {
            if (!word.isGap() && isWanted(word)) {
                marks.add(new Mark(word.start(), word.end()));
            }
        }
        concepts.in(sentence).stream()
                .filter(concept -> named.contains(concept.term()))
                .forEach(concept -> marks.add(new Mark(concept.start(), concept.end())));
        return merged(marks);
    }

    private boolean isWanted(SearchWord word) {
        return stems.contains(word.stem())
                || word.parts().stream().anyMatch(stems::contains)
                || beginnings.stream().anyMatch(word.spelling()::startsWith);
    }

    /** Stretches that overlap become one. */
    private static List<Mark> merged(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : marks) {
            if (!merged.isEmpty() && mark.start() < merged.getLast().end()) {
                Mark last = merged.removeLast();
                merged.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
