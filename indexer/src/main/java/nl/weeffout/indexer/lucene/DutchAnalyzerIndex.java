package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Texts in one field, by Lucene's own Dutch analysis and BM25, any word of a question counting: what search is measured against.
 * Held in memory.
 */
public final class DutchAnalyzerIndex implements AutoCloseable {
    private static final String ID = "id";
    private static final String TEXT = "text";

    private final DutchAnalyzer analyzer = new DutchAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    /** @param texts by record; the order of the map decides between equal scores */
    public DutchAnalyzerIndex(Map<CaseId, String> texts) {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Map.Entry<CaseId, String> text : texts.entrySet()) {
                Document document = new Document();
                document.add(new StringField(ID, text.getKey().value(), Field.Store.YES));
                document.add(new TextField(TEXT, text.getValue(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts that score best for the words of a question, the best first; at most so many. */
    public List<CaseId> search(String question, int most) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<CaseId> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(question), most).scoreDocs) {
                found.add(new CaseId(searcher.storedFields().document(hit.doc).get(ID)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BooleanQuery query(String question) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            for (int count = 0; count < IndexSearcher.getMaxClauseCount() && tokens.incrementToken(); count++) {
                words.add(new TermQuery(new Term(TEXT, token.toString())), Occur.SHOULD);
            }
        }
        return words.build();
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            analyzer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
