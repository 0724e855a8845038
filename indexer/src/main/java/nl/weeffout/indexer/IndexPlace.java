package nl.weeffout.indexer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.search.IndexState;
import nl.weeffout.indexer.elasticsearch.ClusterAddress;
import nl.weeffout.indexer.elasticsearch.ElasticsearchIndex;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.search.CaseAnalysis;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.settings.Settings;
import nl.weeffout.indexer.terminal.DataFolder;

/** Where the search index of a workspace lies, and how it is opened there. */
sealed interface IndexPlace {
    /** As it is found now. */
    IndexState state();

    /**
     * Opens it to write and read, made where it is not there.
     *
     * @param matching what saved searches are asked by; whatever goes wrong there with the index goes wrong with the commit
     */
    SearchIndex openForWriting(UnaryOperator<SearchIndex> matching);

    /** Opens it empty, to be built anew. */
    SearchIndex openAnew(UnaryOperator<SearchIndex> matching);

    SearchIndex openForReading();

    /** Whether an index in this state can be brought up to date under the eyes of its readers. */
    boolean isMendedWhileRead(IndexState state);

    /** @param messages where it is told once that the index cannot follow */
    static IndexPlace of(Settings settings, DataFolder folder, PrintStream messages) {
        String index = settings.text(Setting.INDEX);
        return index.equals(Setting.INDEX.defaultValue())
                ? new Embedded(folder.index())
                : new OnCluster(ClusterAddress.parse(index), messages);
    }

    private static String fingerprint() {
        return CaseAnalysis.load().fingerprint();
    }

    /** In the data folder. */
    record Embedded(Path folder) implements IndexPlace {
        @Override
        public IndexState state() {
            return LuceneSearchIndex.stateOf(folder, fingerprint());
        }

        @Override
        public SearchIndex openForWriting(UnaryOperator<SearchIndex> matching) {
            return matching.apply(LuceneSearchIndex.open(folder, fingerprint()));
        }

        @Override
        public SearchIndex openAnew(UnaryOperator<SearchIndex> matching) {
            LuceneSearchIndex.delete(folder);
            return openForWriting(matching);
        }

        @Override
        public SearchIndex openForReading() {
            return LuceneSearchIndex.openForReading(folder, fingerprint());
        }

        /** To build it anew, its files would have to be taken from its readers. */
        @Override
        public boolean isMendedWhileRead(IndexState state) {
            return state instanceof IndexState.Current;
        }
    }

    /** On an Elasticsearch cluster. */
    record OnCluster(ClusterAddress address, PrintStream messages) implements IndexPlace {
        @Override
        public IndexState state() {
            try (ElasticsearchIndex index = ElasticsearchIndex.at(address, fingerprint())) {
                return index.state();
            } catch (IndexUnavailableException e) {
                return new IndexState.Unreachable();
            }
        }

        @Override
        public SearchIndex openForWriting(UnaryOperator<SearchIndex> matching) {
            return FollowingIndex.of(matching.apply(ElasticsearchIndex.at(address, fingerprint())), messages);
        }

        @Override
        public SearchIndex openAnew(UnaryOperator<SearchIndex> matching) {
            SearchIndex index = openForWriting(matching);
            index.clear();
            return index;
        }

        @Override
        public SearchIndex openForReading() {
            return ElasticsearchIndex.at(address, fingerprint());
        }

        /** One of another schema belongs to another version of the program, which would build it anew in turn. */
        @Override
        public boolean isMendedWhileRead(IndexState state) {
            return state instanceof IndexState.Current || state instanceof IndexState.Missing;
        }
    }
}
