package nl.weeffout.indexer.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weeffout.indexer.terminal.DataFolder.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path place = Path.of("");

    @Test
    void makesTheFolderAndThoseAboveIt() {
        Path path = place.resolve("a/b");
        assertThat(DataFolder.create(path).path()).isEqualTo(path).isDirectory();
    }

    @Test
    void saysThatItCannotBeMadeWhereAFileStands() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.create(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("data folder " + file + " cannot be made: FileAlreadyExistsException");
    }

    @Test
    void letsOneWriterInAtATime() {
        DataFolder folder = DataFolder.create(place);
        try (Lock first = folder.lock()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(folder::lock)
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("data folder " + place
                            + " is being written by another weeffout; try again when it is done");
        }
        folder.lock().close();
    }

    @Test
    void aLockFileThatAKilledProcessLeftKeepsNobodyOut() throws IOException {
        Files.writeString(place.resolve("write.lock"), "");
        new DataFolder(place).lock().close();
    }
}
