package nl.weeffout.indexer.dutch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** {@link DutchAnalysis} as a chain of Lucene's: placeholders and stop words leave a gap, parts stand on the compound's place. */
final class DutchSearchAnalyzer extends Analyzer {
    private final DutchAnalysis analysis;

    DutchSearchAnalyzer(DutchAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new PatternTokenizer(analysis.tokens(), 0);
        return new TokenStreamComponents(tokenizer, new Words(tokenizer, analysis));
    }

    private static final class Words extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final Deque<String> pending = new ArrayDeque<>();
        private final DutchAnalysis analysis;
        private int start;
        private int end;

        Words(TokenStream input, DutchAnalysis analysis) {
            super(input);
            this.analysis = analysis;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!pending.isEmpty()) {
                clearAttributes();
                term.setEmpty().append(pending.removeFirst());
                position.setPositionIncrement(0);
                offset.setOffset(start, end);
                return true;
            }
            int skipped = 0;
            while (input.incrementToken()) {
                String word = term.toString().toLowerCase(Locale.ROOT);
                if (word.startsWith("[") || analysis.isStopWord(word)) {
                    skipped += position.getPositionIncrement();
                    continue;
                }
                start = offset.startOffset();
                end = offset.endOffset();
                Set<String> forms = new LinkedHashSet<>();
                forms.add(analysis.searchStem(word));
                for (String part : parts(word)) {
                    forms.add(analysis.searchStem(part));
                }
                pending.addAll(forms);
                term.setEmpty().append(pending.removeFirst());
                position.setPositionIncrement(position.getPositionIncrement() + skipped);
                return true;
            }
            return false;
        }

        private List<String> parts(String word) {
            return Character.isLetter(word.codePointAt(0)) ? analysis.parts(word) : List.of();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            pending.clear();
        }
    }
}
