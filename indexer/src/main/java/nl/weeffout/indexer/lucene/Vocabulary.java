package nl.weeffout.indexer.lucene;

import static org.apache.lucene.search.spell.SuggestMode.SUGGEST_ALWAYS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.Spelling;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words that an index holds. */
record Vocabulary(IndexReader reader) {
    /** Letters of the shortest word that is taken for another one. */
    private static final int SHORTEST_MISSPELT = 4;

    /** Words that are compared with a misspelt one for each that is asked for. */
    private static final int INSPECTED = 5;

    /** How many records hold each term; records that were replaced a short while ago count too. */
    List<Long> frequencies(List<IndexQuery.Term> terms) throws IOException {
        List<Long> frequencies = new ArrayList<>();
        for (IndexQuery.Term term : terms) {
            frequencies.add((long) reader.docFreq(new Term(term.field().key(), term.term())));
        }
        return frequencies;
    }

    /** Words at most two letters apart from a word: the likest first, then the commonest. */
    List<Spelling> spellings(String word, int most) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST_MISSPELT);
        checker.setMaxInspections(INSPECTED);
        return Stream.of(checker.suggestSimilar(
                        new Term(IndexField.SPELLINGS.key(), word), most, reader, SUGGEST_ALWAYS))
                .map(found -> new Spelling(found.string, found.freq))
                .toList();
    }

    /** Words that begin so, the commonest first. */
    List<Spelling> beginnings(String beginning, int most) throws IOException {
        BytesRef prefix = new BytesRef(beginning);
        List<Spelling> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, IndexField.SPELLINGS.key());
        if (terms == null) {
            return found;
        }
        TermsEnum each = terms.iterator();
        for (TermsEnum.SeekStatus at = each.seekCeil(prefix);
                at != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), prefix);
                at = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.NOT_FOUND) {
            found.add(new Spelling(each.term().utf8ToString(), each.docFreq()));
        }
        return found.stream()
                .sorted(Comparator.comparingLong((Spelling spelling) -> -spelling.records())
                        .thenComparing(Spelling::word))
                .limit(most)
                .toList();
    }
}
