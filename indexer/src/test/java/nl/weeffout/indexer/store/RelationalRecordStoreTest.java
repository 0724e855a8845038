package nl.weeffout.indexer.store;

import java.nio.file.Path;
import java.time.Clock;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RecordStoreContract;

final class RelationalRecordStoreTest extends RecordStoreContract {
    @Override
    protected RecordStore open(Path in) {
        return RelationalRecordStore.openEmbedded(in.resolve("records.db"), Clock.systemUTC());
    }
}
