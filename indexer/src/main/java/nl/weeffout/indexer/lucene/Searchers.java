package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Searchers over an index in a folder: over its newest commit, and over earlier ones from which pages are still asked for. */
final class Searchers implements AutoCloseable {
    /** How long, in seconds, later pages come from the commit that gave the first one. */
    private static final double PAGING_SECONDS = 600;

    private final SearcherLifetimeManager paged = new SearcherLifetimeManager();
    private final SearcherManager searchers;
    private final Path folder;
    private final boolean follows;
    private volatile @Nullable CommitFile open;

    /** @param follows whether another process may commit, so that each search looks for a newer commit first */
    Searchers(FSDirectory directory, boolean follows) throws IOException {
        this.searchers = new SearcherManager(directory, null);
        this.folder = directory.getDirectory();
        this.follows = follows;
    }

    interface Search<T extends @Nullable Object> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /**
     * The file that names a commit's segments; it goes when the next commit is there.
     *
     * @param written when, or null where it is gone
     */
    private record CommitFile(Path path, @Nullable FileTime written) {
        static CommitFile at(Path path) throws IOException {
            try {
                return new CommitFile(path, Files.getLastModifiedTime(path));
            } catch (NoSuchFileException e) {
                return new CommitFile(path, null);
            }
        }

        /** Looks at one file, where Lucene would read the list of all segments. */
        boolean isNewest() throws IOException {
            return written != null && equals(at(path));
        }
    }

    /** Searches the newest commit. */
    <T extends @Nullable Object> T search(Search<T> search) {
        try {
            if (follows) {
                follow();
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "index cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private void follow() throws IOException {
        CommitFile known = open;
        if (known == null || !known.isNewest()) {
            searchers.maybeRefresh();
            IndexSearcher searcher = searchers.acquire();
            try {
                String name = ((DirectoryReader) searcher.getIndexReader())
                        .getIndexCommit()
                        .getSegmentsFileName();
                open = CommitFile.at(folder.resolve(name));
            } finally {
                searchers.release(searcher);
            }
        }
    }

    /** Goes on with what this process committed. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What was noted with the newest commit. */
    Map<String, String> noted() {
        return search(searcher ->
                ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData());
    }

    /** Keeps a searcher for later pages; gives its number. */
    long keep(IndexSearcher searcher) throws IOException {
        paged.prune(new SearcherLifetimeManager.PruneByAge(PAGING_SECONDS));
        return paged.record(searcher);
    }

    /** A searcher that was kept, or null where it is gone; to be given back. */
    @Nullable IndexSearcher kept(long number) {
        return paged.acquire(number);
    }

    void giveBack(IndexSearcher kept) throws IOException {
        paged.release(kept);
    }

    @Override
    public void close() throws IOException {
        paged.close();
        searchers.close();
    }
}
