package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import nl.weeffout.domain.search.IndexField;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The yardstick of the benchmark: Lucene alone with its own Dutch analyzer, one text field a record, one thread and one commit at the end. */
public final class BareIndexing {
    private BareIndexing() {}

    /**
     * Indexes the texts into an empty folder.
     *
     * @return how long that took, from the opening of the index until its commit lies on the disk
     */
    public static Duration measure(Path folder, Iterable<String> texts) throws IOException {
        long start = System.nanoTime();
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new DutchAnalyzer()))) {
            for (String text : texts) {
                Document document = new Document();
                document.add(new TextField(IndexField.NARRATIVE.key(), text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
