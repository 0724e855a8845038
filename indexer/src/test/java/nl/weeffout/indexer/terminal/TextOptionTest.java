package nl.weeffout.indexer.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextOptionTest {
    private static String read(byte[] typed) {
        return new TextOption("-").read(new ByteArrayInputStream(typed));
    }

    @Test
    void readsAFileOrStandardInput(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "Eén fiets.\n");
        assertThat(new TextOption(file.toString()).read(InputStream.nullInputStream()))
                .isEqualTo("Eén fiets.\n");
        assertThat(read("Eén fiets.".getBytes(StandardCharsets.UTF_8))).isEqualTo("Eén fiets.");
    }

    @Test
    void refusesWhatIsNoTextWithoutRepeatingIt(@TempDir Path folder) {
        assertThatThrownBy(() -> read(" \n\t".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the text is empty");
        assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xff}))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the text is not in UTF-8");
        assertThatThrownBy(() -> read("a".repeat(100_001).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the text is longer than 100000 bytes");
        assertThat(read("a".repeat(100_000).getBytes(StandardCharsets.UTF_8))).hasSize(100_000);
        String missing = folder.resolve("none").toString();
        assertThatThrownBy(() -> new TextOption(missing).read(InputStream.nullInputStream()))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(missing + ": cannot be read: NoSuchFileException");
    }
}
