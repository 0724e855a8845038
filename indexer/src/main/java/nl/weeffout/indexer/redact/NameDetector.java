package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.name.Cue;
import nl.weeffout.indexer.redact.name.KnownThings;
import nl.weeffout.indexer.redact.name.NameCues;
import nl.weeffout.indexer.redact.name.NameTable;
import nl.weeffout.indexer.redact.name.NameTagger;
import nl.weeffout.indexer.redact.name.NameTagger.Tag;
import nl.weeffout.indexer.redact.name.TextWords;
import nl.weeffout.indexer.redact.name.TextWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons. Words around them that leave no doubt decide first; of everything else the trained tagger, which knows
 * the tables, says how likely it is.
 */
final class NameDetector implements Detector {
    /** A word that is a name with this probability is masked: what is missed costs more than what is masked in vain. */
    static final double MASKED_FROM = 0.45;

    /** A name of the tables that is no Dutch word and no thing's name needs less. */
    static final double IN_TABLE_FROM = 0.25;

    /** The name of a thing, or a word of every day that its sentence gives its capital, needs more. */
    static final double MAY_BE_ELSE_FROM = 0.7;

    /** Beside a word that is masked, less is enough: '[NAAM] van Zuylekom', where the surname alone is in doubt. */
    static final double CONTINUED_FROM = 0.2;

    private final NameContext surroundings;
    private final NameTagger tagger;
    private final NameTable table;
    private final NameCues cues;
    private final KnownThings things;
    private final Predicate<String> isDutchWord;

    NameDetector(
            NameContext surroundings,
            NameTagger tagger,
            NameTable table,
            NameCues cues,
            KnownThings things,
            Predicate<String> isDutchWord) {
        this.surroundings = surroundings;
        this.tagger = tagger;
        this.table = table;
        this.cues = cues;
        this.things = things;
        this.isDutchWord = isDutchWord;
    }

    /**
     * Names in a text.
     *
     * @param spans to mask
     * @param doubts words that are not masked and may be names
     */
    record Found(List<PersonalSpan> spans, List<Doubt> doubts) {}

    @Override
    public List<PersonalSpan> find(ReadText read, RecordContext context) {
        return search(read.text(), TextWords.of(read.text()), context).spans();
    }

    /**
     * As {@link #find}, with what is in doubt.
     *
     * @param words of the text
     */
    Found search(String text, List<Word> words, RecordContext context) {
        List<KnownThings.Part> parts = things.parts(words);
        List<Tag> tags = tagger.tag(words, parts);
        @Nullable Evidence[] evidence = tagged(words, parts, tags, context);
        for (int i = 0; i < words.size(); i++) {
            NameContext.Found found = surroundings.at(words, i, context);
            if (found != null) {
                for (int k = found.first(); k <= found.last(); k++) {
                    evidence[k] = found.evidence();
                }
            }
        }
        return new Found(spans(text, words, evidence), doubts(words, parts, tags, evidence, context));
    }

    private static List<Doubt> doubts(
            List<Word> words,
            List<KnownThings.Part> parts,
            List<Tag> tags,
            @Nullable Evidence[] evidence,
            RecordContext context) {
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < evidence.length; i++) {
            double probability = tags.get(i).name();
            if (evidence[i] == null
                    && probability >= Doubt.NOTED_FROM
                    && parts.get(i) != KnownThings.Part.OF_SEVERAL
                    && mayBeName(words.get(i), context)) {
                doubts.add(new Doubt(words.get(i).start(), words.get(i).end(), probability));
            }
        }
        return doubts;
    }

    private @Nullable Evidence[] tagged(
            List<Word> words, List<KnownThings.Part> parts, List<Tag> tags, RecordContext context) {
        @Nullable Evidence[] evidence = new @Nullable Evidence[words.size()];
        for (int i = 0; i < evidence.length; i++) {
            double probability = tags.get(i).name();
            if (probability >= IN_TABLE_FROM
                    && probability >= threshold(words.get(i), parts.get(i))
                    && parts.get(i) != KnownThings.Part.OF_SEVERAL
                    && mayBeName(words.get(i), context)) {
                evidence[i] = new Evidence(Layer.NAME_TAGGER, reason(words.get(i)), Math.min(1, probability));
            }
        }
        for (int i = 1; i < evidence.length; i++) {
            carryOver(words, tags, evidence, i - 1, i, context);
        }
        for (int i = evidence.length - 2; i >= 0; i--) {
            carryOver(words, tags, evidence, i + 1, i, context);
        }
        return evidence;
    }

    /** A word in doubt beside a word of a name belongs to it. */
    private void carryOver(
            List<Word> words, List<Tag> tags, @Nullable Evidence[] evidence, int from, int to, RecordContext context) {
        double probability = tags.get(to).name();
        if (evidence[from] != null
                && evidence[to] == null
                && probability >= CONTINUED_FROM
                && mayBeName(words.get(to), context)
                && !isEverydayBeside(words.get(to), words.get(from))
                && isJoined(words.get(Math.min(from, to)), words.get(Math.max(from, to)))) {
            evidence[to] = new Evidence(Layer.NAME_TAGGER, "goes on from a name", probability);
        }
    }

    /** 'D. moet': behind an initial a word of every day without a capital is no surname, but for a tussenvoegsel. */
    private boolean isEverydayBeside(Word word, Word name) {
        return name.isInitial()
                && !word.isCapitalised()
                && isDutchWord.test(word.lower())
                && cues.of(word.lower()) != Cue.PARTICLE;
    }

    private static boolean mayBeName(Word word, RecordContext context) {
        return !word.isPlaceholder() && !context.notPersons().contains(word.lower());
    }

    private double threshold(Word word, KnownThings.Part part) {
        if (isOnlyName(word, part)) {
            return IN_TABLE_FROM;
        }
        boolean mayBeElse = part != KnownThings.Part.NONE || (word.opensSentence() && isDutchWord.test(word.lower()));
        return mayBeElse ? MAY_BE_ELSE_FROM : MASKED_FROM;
    }

    private boolean isOnlyName(Word word, KnownThings.Part part) {
        return part == KnownThings.Part.NONE
                && word.isCapitalised()
                && !word.isAllCapitals()
                && (table.isFirstName(word.text()) || table.isSurname(word.text()))
                && !isDutchWord.test(word.lower());
    }

    private String reason(Word word) {
        boolean first = table.isFirstName(word.text());
        boolean surname = table.isSurname(word.text());
        if (first || surname) {
            return "used as a name, and in the table of " + (first ? "first names" : "surnames");
        }
        return "used as a name";
    }

    /** Words of one name become one span, together with a form of address before it. */
    private List<PersonalSpan> spans(String text, List<Word> words, @Nullable Evidence[] evidence) {
        List<PersonalSpan> spans = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Evidence strongest = evidence[i];
            if (strongest == null) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < words.size() && isJoined(words.get(last), words.get(last + 1))) {
                Evidence next = evidence[last + 1];
                if (next == null) {
                    break;
                }
                strongest = next.confidence() > strongest.confidence() ? next : strongest;
                last++;
            }
            int first = withParticle(words, i);
            first = first > 0 && isTitleOf(words.get(first - 1), words.get(first)) ? first - 1 : first;
            spans.add(new PersonalSpan(
                    words.get(first).start(), endOffset(text, words.get(last)), Placeholder.NAAM, strongest));
            i = last + 1;
        }
        return spans;
    }

    /** A tussenvoegsel with a capital belongs to the name behind it, unless the sentence gave it its capital. */
    private int withParticle(List<Word> words, int i) {
        if (i == 0 || !words.get(i).gap().equals(" ")) {
            return i;
        }
        Word before = words.get(i - 1);
        boolean belongs = cues.of(before.lower()) == Cue.PARTICLE
                && before.isCapitalised()
                && (!before.opensSentence() || before.isAllCapitals());
        return belongs ? withParticle(words, i - 1) : i;
    }

    private static boolean isJoined(Word word, Word next) {
        return next.gap().equals("-")
                || (next.followsDirectly()
                        && (!next.gap().startsWith(".")
                                || word.isInitial()
                                || word.text().length() <= 3));
    }

    private boolean isTitleOf(Word word, Word name) {
        return surroundings.isMaskedWithName(word) && name.followsDirectly();
    }

    /** An initial takes its point along; the genitive's 's' stays inside the word. */
    private static int endOffset(String text, Word last) {
        return last.isInitial() && last.end() < text.length() && text.charAt(last.end()) == '.'
                ? last.end() + 1
                : last.end();
    }
}
