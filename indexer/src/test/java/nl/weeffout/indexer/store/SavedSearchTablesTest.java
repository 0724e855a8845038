package nl.weeffout.indexer.store;

import java.nio.file.Path;
import java.time.Clock;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.SavedSearches;
import nl.weeffout.domain.SavedSearchesContract;

final class SavedSearchTablesTest extends SavedSearchesContract {
    @Override
    protected RecordStore open(Path in) {
        return RelationalRecordStore.openEmbedded(in.resolve("records.db"), Clock.systemUTC());
    }

    @Override
    protected SavedSearches beside(RecordStore records) {
        return ((RelationalRecordStore) records).savedSearches();
    }
}
