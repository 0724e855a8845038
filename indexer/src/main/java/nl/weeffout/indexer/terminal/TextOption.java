package nl.weeffout.indexer.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * What an option says of a text that is kept nowhere. It is read when it is needed, not when the line is parsed.
 *
 * @param file its name, or {@code -} for standard input
 */
public record TextOption(String file) {
    private static final int MOST_BYTES = 100_000;

    /** Makes it of what stands behind the option. */
    public static final class Converter implements ITypeConverter<TextOption> {
        @Override
        public TextOption convert(String value) {
            return new TextOption(value);
        }
    }

    /**
     * The text.
     *
     * @param standardInput read for {@code -}
     * @throws CommandFailure where it cannot be read, is blank, longer than 100,000 bytes or not in UTF-8
     */
    public String read(InputStream standardInput) {
        byte[] bytes;
        try (InputStream in = file.equals("-") ? standardInput : Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new CommandFailure("the text is longer than " + MOST_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank()) {
                throw new CommandFailure("the text is empty");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new CommandFailure("the text is not in UTF-8", e);
        }
    }
}
