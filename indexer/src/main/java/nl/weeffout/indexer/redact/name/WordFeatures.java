package nl.weeffout.indexer.redact.name;

import java.util.List;
import java.util.function.LongConsumer;
import nl.weeffout.indexer.redact.name.TextWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger looks at: of each word its shape, its beginning and end, and what dictionaries and tables say of it; of
 * the words around it the same in short; and how else the text writes it.
 *
 * <p>A word is given to the tagger as it stands only where a dictionary knows it: the names of its training would tell it
 * nothing of others. Features are 64-bit hashes, so that none of them has to be written out. Thread safe.
 */
public final class WordFeatures {
    private static final int LONGEST_AFFIX = 4;
    private static final int LONGEST_LENGTH = 8;

    /** Stands for what lies before the first word and behind the last. */
    private static final long OUTSIDE = 1;

    /** No word has more features. */
    static final int MOST = 34;

    private static final long SPACE = Fnv.hash(" ");

    private final NameTable table;
    private final NameCues cues;
    private final Lexicon lexicon;
    private final FrequentWords frequent = new FrequentWords();

    public WordFeatures(NameTable table, NameCues cues, Lexicon lexicon) {
        this.table = table;
        this.cues = cues;
        this.lexicon = lexicon;
    }

    /** Kinds of features; their names are part of what the trained weights mean. */
    private enum Template {
        SHAPE,
        KNOWN,
        WORD,
        PREFIX,
        SUFFIX,
        CUE,
        LENGTH,
        OPENS,
        SHAPE_KNOWN_OPENS,
        GAP_BEFORE,
        GAP_AFTER,
        WORD_BEFORE,
        WORD_AFTER,
        WORD_TWO_BEFORE,
        WORD_TWO_AFTER,
        SHAPE_KNOWN_BEFORE,
        SHAPE_KNOWN_AFTER,
        CUE_BEFORE_GAP_SHAPE,
        CUE_BEFORE_GAP_KNOWN,
        CUE_TWO_BEFORE,
        CUE_AFTER_GAP_SHAPE,
        WORD_BEFORE_GAP_SHAPE,
        WORD_AFTER_GAP_SHAPE,
        WORDS_BEFORE_SHAPE,
        SHAPES_AROUND,
        KNOWN_AROUND,
        ELSEWHERE,
        SUFFIX_SHAPE_OPENS;

        private final long salt = Fnv.hash(name());
    }

    /**
     * The features of one text's words.
     *
     * @param parts what each is of the name of a thing
     */
    OfText of(List<Word> words, List<KnownThings.Part> parts) {
        WordFacts[] facts = new WordFacts[words.size()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = facts(words.get(i));
        }
        return new OfText(words, facts, parts);
    }

    private WordFacts facts(Word word) {
        WordFacts met = frequent.get(WordFacts.key(word.text()));
        if (met != null) {
            return met;
        }
        WordFacts facts = WordFacts.of(word, table, cues, lexicon);
        if (facts.isNoName()) {
            frequent.put(facts);
        }
        return facts;
    }

    /** Gives out features word by word. */
    static final class OfText {
        /** Written with the capital of a sentence, at least once. */
        private static final int ONCE = 8;

        private final List<Word> words;
        private final WordFacts[] facts;
        private final int[] known;
        private final long[] identities;
        private final long[] gaps;
        private int @Nullable [] written;

        private OfText(List<Word> words, WordFacts[] facts, List<KnownThings.Part> parts) {
            this.words = words;
            this.facts = facts;
            this.known = new int[facts.length];
            this.identities = new long[facts.length];
            this.gaps = new long[facts.length];
            for (int i = 0; i < facts.length; i++) {
                known[i] = facts[i].known(parts.get(i));
                identities[i] = facts[i].identity() == 0 ? shapeAndKnown(i) : facts[i].identity();
                String gap = words.get(i).gap();
                gaps[i] = gap.equals(" ") ? SPACE : ofGap(gap);
            }
        }

        /** Whether more speaks for a name than for a word of every day: it is in no dictionary, or has a capital of its own. */
        boolean mayBeName(int i) {
            Word word = words.get(i);
            return !word.isPlaceholder()
                    && (!facts[i].dutch()
                            || (word.isCapitalised() && (!word.opensSentence() || facts[i].isNameInTable())));
        }

        /** Hands over the features of a word; none is 0. */
        void forEach(int i, LongConsumer action) {
            long[] features = new long[MOST];
            int count = features(i, features);
            for (int k = 0; k < count; k++) {
                action.accept(features[k]);
            }
        }

        /**
         * The features of a word; none is 0.
         *
         * @param into gets them; there is room for {@link #MOST}
         * @return how many they are
         */
        int features(int i, long[] into) {
            int count = 0;
            WordFacts here = facts[i];
            Word word = words.get(i);
            long shape = here.shape();
            long known = known(i);
            long opens = word.opensSentence() ? 1 : 0;
            long before = gap(i);
            long after = gap(i + 1);
            into[count++] = feature(Template.SHAPE, shape, 0);
            into[count++] = feature(Template.KNOWN, known, 0);
            into[count++] = feature(Template.CUE, cue(i), shape);
            into[count++] = feature(
                    Template.LENGTH, Math.min(LONGEST_LENGTH, word.text().length()), shape);
            into[count++] = feature(Template.OPENS, opens, shape);
            into[count++] = feature(Template.SHAPE_KNOWN_OPENS, shape, known * 2 + opens);
            into[count++] = feature(Template.GAP_BEFORE, before, shape);
            into[count++] = feature(Template.GAP_AFTER, after, shape);
            if (here.isKnownWord()) {
                into[count++] = feature(Template.WORD, identities[i], word.isCapitalised() ? 1 : 0);
            } else {
                count = affixes(word, shape, opens, into, count);
            }
            into[count++] = feature(Template.WORD_BEFORE, identity(i - 1), 0);
            into[count++] = feature(Template.WORD_AFTER, identity(i + 1), 0);
            into[count++] = feature(Template.WORD_TWO_BEFORE, identity(i - 2), 0);
            into[count++] = feature(Template.WORD_TWO_AFTER, identity(i + 2), 0);
            into[count++] = feature(Template.SHAPE_KNOWN_BEFORE, shapeAndKnown(i - 1), before);
            into[count++] = feature(Template.SHAPE_KNOWN_AFTER, shapeAndKnown(i + 1), after);
            into[count++] = feature(Template.CUE_BEFORE_GAP_SHAPE, cue(i - 1) * 31 + before, shape);
            into[count++] = feature(Template.CUE_BEFORE_GAP_KNOWN, cue(i - 1) * 31 + before, known);
            into[count++] = feature(Template.CUE_TWO_BEFORE, cue(i - 2) * 31 + cue(i - 1), shape);
            into[count++] = feature(Template.CUE_AFTER_GAP_SHAPE, cue(i + 1) * 31 + after, shape * 2 + opens);
            into[count++] = feature(Template.WORD_BEFORE_GAP_SHAPE, identity(i - 1) * 31 + before, shape);
            into[count++] = feature(Template.WORD_AFTER_GAP_SHAPE, identity(i + 1) * 31 + after, shape);
            into[count++] = feature(Template.WORDS_BEFORE_SHAPE, identity(i - 2) * 31 + identity(i - 1), shape);
            into[count++] = feature(
                    Template.SHAPES_AROUND, shape(i - 1) * 31 + shape, shape(i + 1) * 961 + before * 31 + after);
            into[count++] = feature(
                    Template.KNOWN_AROUND, known(i - 1) * WordFacts.KNOWN_KINDS + known, known(i + 1) * 2 + opens);
            into[count++] = feature(Template.ELSEWHERE, written(i), shape * 2 + opens);
            return count;
        }

        private static int affixes(Word word, long shape, long opens, long[] into, int from) {
            int count = from;
            String lower = word.lower();
            int length = lower.length();
            for (int size = 1; size <= Math.min(LONGEST_AFFIX, length); size++) {
                long prefix = Fnv.hash(lower, 0, size) * 8 + size;
                long suffix = Fnv.hash(lower, length - size, length) * 8 + size;
                into[count++] = feature(Template.PREFIX, prefix, 0);
                into[count++] = feature(Template.SUFFIX, suffix, 0);
                if (size == 2 || size == 3) {
                    into[count++] = feature(Template.SUFFIX_SHAPE_OPENS, suffix, shape * 2 + opens);
                }
            }
            return count;
        }

        private boolean exists(int i) {
            return i >= 0 && i < facts.length;
        }

        private long identity(int i) {
            return exists(i) ? identities[i] : OUTSIDE;
        }

        private long shapeAndKnown(int i) {
            return exists(i) ? facts[i].shape() * WordFacts.KNOWN_KINDS + known[i] : OUTSIDE;
        }

        private long shape(int i) {
            return exists(i) ? facts[i].shape() : OUTSIDE;
        }

        private long known(int i) {
            return exists(i) ? known[i] : WordFacts.KNOWN_KINDS - 1;
        }

        private long cue(int i) {
            return exists(i) ? facts[i].cue().name().hashCode() : OUTSIDE;
        }

        private long gap(int i) {
            return exists(i) ? gaps[i] : OUTSIDE;
        }

        /** How the text writes a word, whatever its capitals: the bits of {@link #ways}. */
        private int written(int i) {
            if (written == null) {
                written = ways(words);
            }
            return written[i];
        }

        /**
         * Of each word, whether the text writes it with a capital (1), without (2) and, more than once, with the capital of a
         * sentence (4).
         */
        private static int[] ways(List<Word> words) {
            int[] first = new int[words.size()];
            int[] ways = new int[words.size()];
            // Open addressing; by hash the first of the words that are the same, and one more.
            int[] places = new int[Integer.highestOneBit(words.size()) * 4];
            for (int i = 0; i < first.length; i++) {
                Word word = words.get(i);
                int place = ((word.lower().hashCode() * 0x9E3779B1) >>> 1) & (places.length - 1);
                while (places[place] != 0
                        && !words.get(places[place] - 1).lower().equals(word.lower())) {
                    place = (place + 1) & (places.length - 1);
                }
                places[place] = places[place] == 0 ? i + 1 : places[place];
                first[i] = places[place] - 1;
                if (!word.isCapitalised()) {
                    ways[first[i]] |= 2;
                } else if (!word.opensSentence()) {
                    ways[first[i]] |= 1;
                } else {
                    ways[first[i]] |= (ways[first[i]] & ONCE) != 0 ? 4 : ONCE;
                }
            }
            for (int i = first.length - 1; i >= 0; i--) {
                ways[i] = ways[first[i]] & ~ONCE;
            }
            return ways;
        }

        /** What stands between two words, in kinds: a number is one, and of a long gap only the beginning and the end count. */
        private static long ofGap(String gap) {
            if (gap.length() <= LONGEST_AFFIX && gap.chars().noneMatch(Character::isDigit)) {
                return Fnv.hash(gap);
            }
            StringBuilder kinds = new StringBuilder();
            for (int i = 0; i < gap.length(); i++) {
                char c = Character.isDigit(gap.charAt(i)) ? '9' : gap.charAt(i);
                boolean again = c == '9' && kinds.length() > 0 && kinds.charAt(kinds.length() - 1) == '9';
                if (!again) {
                    kinds.append(c);
                }
            }
            int length = kinds.length();
            return length <= LONGEST_AFFIX
                    ? Fnv.hash(kinds.toString())
                    : Fnv.hash(kinds.substring(0, 2)) * 31 + Fnv.hash(kinds.substring(length - 2));
        }
    }

    private static long feature(Template template, long one, long other) {
        long h = (template.salt ^ one) * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 31;
        h = (h ^ other) * 0x94D049BB133111EBL;
        h ^= h >>> 29;
        return h == 0 ? 1 : h;
    }
}
